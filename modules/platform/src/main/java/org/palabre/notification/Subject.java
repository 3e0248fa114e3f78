package org.palabre.notification;

import java.util.UUID;

/**
 * Something that can be followed, as its reader may read it.
 *
 * @param id a theme, a project, or what a plugin knows by this id
 * @param name what it is called
 * @param path where one reads of it, below the address of its space: {@code ideas/<id>}
 */
public record Subject(UUID id, String name, String path) {}
