package org.palabre.web.text;

import java.util.UUID;
import org.palabre.web.page.SpaceHead.Tag;

/**
 * An amendment as lists show it.
 *
 * @param id its id
 * @param what what it would do, with the article's name
 * @param reason why
 * @param by when it was proposed, and by whom for those who may know
 * @param tag what became of it
 * @param answer what was said to it; perhaps empty
 * @param missed that a version was adopted without an answer to it, in a sentence; empty otherwise
 * @param link the address of its page
 */
public record AmendmentView(
    UUID id,
    String what,
    String reason,
    String by,
    Tag tag,
    String answer,
    String missed,
    String link) {}
