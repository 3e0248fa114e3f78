package org.palabre.text;

/** Who writes a text together with those who lead its space. */
public interface Drafters {

  /** Whether the actor is in the group that drafts a text, and its space is at work. */
  boolean isDrafting(Text text);
}
