package org.palabre.web.guard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.web.address.Here;

/** What the error page says: {@code #{errorPage}}. */
@Named
@RequestScoped
public class ErrorPage {

  private final Here here;
  private Problem problem = Problem.BROKEN;
  private List<String> typed = List.of();

  /** For the container's proxy. */
  protected ErrorPage() {
    this(null);
  }

  @Inject
  ErrorPage(Here here) {
    this.here = here;
  }

  /**
   * Notes what went wrong.
   *
   * @param what the problem
   * @param parameters what was sent
   */
  void tell(Problem what, Map<String, String[]> parameters) {
    problem = what;
    typed = what.losesForm() ? typed(parameters) : List.of();
  }

  /** The title, a few words. */
  public String getTitle() {
    return say("title");
  }

  /** What happened and what to do, in a sentence or two. */
  public String getText() {
    return say("text");
  }

  /** What was typed into the form, so that it can be copied; no password. */
  public List<String> getTyped() {
    return typed;
  }

  /**
   * Where the form was, so that it can be opened anew; null when there is nothing to go back to.
   */
  public String getBack() {
    return problem.losesForm() ? here.getWholeAddress() : null;
  }

  private List<String> typed(Map<String, String[]> parameters) {
    List<String> typed = new ArrayList<>();
    parameters.forEach(
        (name, values) -> {
          if (isTyped(name)) {
            for (String value : values) {
              typed.add(value);
            }
          }
        });
    Set<String> buttons = labels();
    typed.removeIf(value -> value.isBlank() || value.equals("on") || buttons.contains(value));
    return typed;
  }

  // Fields are named form:field; the rest is Faces' and PrimeFaces' own, or the form itself.
  private static boolean isTyped(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.contains(":")
        && !name.startsWith("jakarta.faces.")
        && !lower.contains("password")
        && !lower.endsWith(":current")
        && !lower.endsWith(":new");
  }

  // The button pressed is sent as well, with its label.
  private Set<String> labels() {
    ResourceBundle words = words();
    return words.keySet().stream().map(words::getString).collect(Collectors.toSet());
  }

  private String say(String what) {
    return words().getString("error." + problem.key() + "." + what);
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }
}
