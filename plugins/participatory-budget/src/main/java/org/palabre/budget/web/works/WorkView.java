package org.palabre.budget.web.works;

import java.util.List;

/**
 * How far a winner is, in words.
 *
 * @param mood the colour of its state
 * @param when by when it should be done, or when it was; empty before it is followed
 * @param delays the days that did not hold, latest first
 * @param spent what was spent; empty before it is followed
 * @param over by how much more was spent than voted; empty when not
 * @param link its page as a project of the platform; empty for none
 */
public record WorkView(
    String state,
    String mood,
    String when,
    List<String> delays,
    String voted,
    String spent,
    String over,
    String link) {}
