package org.palabre.text;

import java.util.UUID;

/** Who writes a text together with those who lead its space. */
public interface Drafters {

  /** Whether the actor is in the group that drafts a text, and its space is at work. */
  boolean isDrafting(Text text);

  /** Whether somebody is in the group that drafts a text, and its space is at work. */
  boolean isDrafting(Text text, UUID person);
}
