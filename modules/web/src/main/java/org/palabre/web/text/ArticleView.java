package org.palabre.web.text;

import java.util.List;
import java.util.UUID;
import org.palabre.web.text.ValueWords.ValueView;

/**
 * An article as pages show it.
 *
 * @param id its id
 * @param title what it is called, with its number
 * @param body what it says; perhaps empty
 * @param values what it fixes
 * @param amendments how many amendments wait for an answer, in words; empty for none
 */
public record ArticleView(
    UUID id, String title, String body, List<ValueView> values, String amendments) {}
