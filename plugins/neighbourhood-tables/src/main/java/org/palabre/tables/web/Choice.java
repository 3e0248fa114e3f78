package org.palabre.tables.web;

/**
 * An entry of a list to choose from.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Choice(String value, String label) {}
