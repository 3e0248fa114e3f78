package org.palabre.acceptance.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A declared page and the states it is tried in.
 *
 * <pre>{@code
 * screen("core/sign-in").as("visitor").full("/sign-in").error("/sign-in", w -> w.press("signIn:enter"))
 * }</pre>
 */
public final class Screen {

  private final String view;
  private final List<State> states = new ArrayList<>();
  private String role = "visitor";

  private Screen(String view) {
    this.view = view;
  }

  /** The page with this view: its folder and its name. */
  public static Screen screen(String view) {
    return new Screen(view);
  }

  /** Looked at by the sample person with this role. */
  public Screen as(String sampleRole) {
    role = sampleRole;
    return this;
  }

  /** With something on it, at this address. */
  public Screen full(String address) {
    return in("full", window -> window.open(address));
  }

  /** With something on it, after these steps. */
  public Screen full(Consumer<Window> steps) {
    return in("full", steps);
  }

  /** With nothing on it yet, at this address. */
  public Screen empty(String address) {
    return in("empty", window -> window.open(address));
  }

  /** With nothing on it yet, after these steps. */
  public Screen empty(Consumer<Window> steps) {
    return in("empty", steps);
  }

  /** After something went wrong: opened at this address, then these steps. */
  public Screen error(String address, Consumer<Window> steps) {
    return in("error", window -> steps.accept(window.open(address)));
  }

  /** With a mistake: after these steps to get there, then these. */
  public Screen error(Consumer<Window> opening, Consumer<Window> steps) {
    return in("error", opening.andThen(steps));
  }

  /** Nothing to look at: its address answers with a file. */
  public Screen answersWithAFile() {
    states.clear();
    return this;
  }

  private Screen in(String name, Consumer<Window> steps) {
    states.add(new State(name, role, steps));
    return this;
  }

  /** Its view. */
  public String view() {
    return view;
  }

  /** The states it is tried in. */
  public List<State> states() {
    return List.copyOf(states);
  }

  /**
   * One state.
   *
   * @param name {@code full}, {@code empty} or {@code error}
   * @param role who looks
   * @param steps how to get there
   */
  public record State(String name, String role, Consumer<Window> steps) {}
}
