package org.palabre.web.screen;

/** How a plugin stands. */
public enum PluginState {
  /** It works. */
  ON,
  /** The administrator turned it off. */
  OFF,
  /** It is on, but one it requires is not. */
  WAITING,
  /** It could not start. */
  ASIDE
}
