package org.palabre.web.screen;

import java.util.List;

/**
 * One plugin, as its page shows it.
 *
 * @param id its id
 * @param name what people call it
 * @param description one sentence
 * @param version its version
 * @param reason why it is set aside; empty when it is not
 * @param state how it stands
 * @param brings what it adds, a sentence each
 * @param spaceCount how many spaces of its kinds there are
 * @param dependents the names of the active plugins that stop with it, in one text
 * @param missing the names of the plugins it waits for, in one text
 */
public record PluginRow(
    String id,
    String name,
    String description,
    String version,
    String reason,
    PluginState state,
    List<String> brings,
    long spaceCount,
    String dependents,
    String missing) {}
