package org.palabre.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.access.Audience;
import org.palabre.text.PastedText;
import org.palabre.text.Text;
import org.palabre.text.TextDescription;
import org.palabre.text.TextWriting;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;

/** Beginning a text. */
@Named
@RequestScoped
public class BeginText {

  @Inject private TextWriting writing;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private FormKey key = FormKey.fresh();
  private Text.Kind kind = Text.Kind.CHARTER;
  private String title;
  private String pasted;
  private Audience audience = Audience.SPACE;

  /** Begins it, and goes on to its first article. */
  public void begin() {
    Text[] text = new Text[1];
    if (refusals.explain(
        "begin",
        () ->
            text[0] =
                writing.begin(
                    here.spaceId(),
                    new TextDescription(kind, title, audience),
                    PastedText.articles(pasted),
                    key.id()))) {
      done.go(
          "%s/text-write?id=%s&done=%s"
              .formatted(
                  here.link(here.getToolAddress()),
                  text[0].getId(),
                  PastedText.articles(pasted).isEmpty() ? "begun" : "pasted"));
    }
  }

  /** The kinds of texts. */
  public Text.Kind[] getKinds() {
    return Text.Kind.values();
  }

  /** Who may read it. */
  public Audience[] getAudiences() {
    return Audience.values();
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
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

  public String getPasted() {
    return pasted;
  }

  public void setPasted(String typed) {
    pasted = typed;
  }

  public Audience getAudience() {
    return audience;
  }

  public void setAudience(Audience chosen) {
    audience = chosen;
  }
}
