package org.palabre.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API's address. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
