package org.palabre.debate;

/** What a voice says. */
public enum Choice {
  /** In favour. */
  FOR,
  /** Against. */
  AGAINST,
  /** Neither. */
  ABSTAIN
}
