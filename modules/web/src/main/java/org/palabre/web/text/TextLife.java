package org.palabre.web.text;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.access.Audience;
import org.palabre.text.Text;
import org.palabre.text.TextDescription;
import org.palabre.text.TextSteps;
import org.palabre.text.TextWriting;
import org.palabre.text.Texts;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** Opening the discussion of a text, taking it up again, and saying what it is. */
@Named
@RequestScoped
public class TextLife {

  @Inject private TextAt at;
  @Inject private Texts texts;
  @Inject private TextSteps steps;
  @Inject private TextWriting writing;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private int version;
  private Text.Kind kind;
  private String title;
  private Audience audience;

  @PostConstruct
  void load() {
    if (at.isThere()) {
      Text text = at.required();
      version = text.getVersion();
      kind = text.getKind();
      title = text.getTitle();
      audience = text.getAudience();
    }
  }

  /** Opens it to amendments. */
  public void discuss() {
    if (refusals.explain(
        "steps",
        Overtaken.seeing(
            () -> steps.discuss(here.spaceId(), at.required().getId(), version), this::see))) {
      done.go(link(at.getWorkLink(), "discussed"));
    }
  }

  /** Takes it up again. */
  public void takeUp() {
    if (refusals.explain(
        "steps",
        Overtaken.seeing(
            () -> steps.takeUp(here.spaceId(), at.required().getId(), version), this::see))) {
      done.go(at.link("text-write") + "&done=takenUp");
    }
  }

  /** Keeps what it is called, what it is, and who reads it. */
  public void describe() {
    if (refusals.explain(
        "describe",
        Overtaken.seeing(
            () ->
                writing.describe(
                    here.spaceId(),
                    at.required().getId(),
                    version,
                    new TextDescription(kind, title, audience)),
            this::see))) {
      done.go(at.link("text-steps") + "&done=described");
    }
  }

  /** The page that says what was refused shows the text as it is now. */
  private void see() {
    version = texts.find(here.facts(), at.required().getId()).orElseThrow().getVersion();
  }

  private static String link(String page, String what) {
    return page + (page.contains("?") ? "&" : "?") + "done=" + what;
  }

  /** How many articles it has, in words. */
  public String getArticles() {
    return at.say("text.articles", texts.countArticles(at.required()));
  }

  /** The kinds of texts. */
  public Text.Kind[] getKinds() {
    return Text.Kind.values();
  }

  /** Who may read it. */
  public Audience[] getAudiences() {
    return Audience.values();
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int seen) {
    version = seen;
  }

  public Text.Kind getKind() {
    return kind;
  }

  public void setKind(Text.Kind chosen) {
    kind = chosen;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String typed) {
    title = typed;
  }

  public Audience getAudience() {
    return audience;
  }

  public void setAudience(Audience chosen) {
    audience = chosen;
  }
}
