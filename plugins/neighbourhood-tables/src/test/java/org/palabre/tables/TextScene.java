package org.palabre.tables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts;
import org.palabre.text.Amendment;
import org.palabre.text.AmendmentWork;
import org.palabre.text.Article;
import org.palabre.text.ArticleText;
import org.palabre.text.Proposal;
import org.palabre.text.Text;
import org.palabre.text.TextDescription;
import org.palabre.text.TextSteps;
import org.palabre.text.TextWriting;
import org.palabre.text.Texts;

/** Texts for a test, made through the services in the name of whoever acts. */
@ApplicationScoped
public class TextScene {

  @Inject private CurrentActor actor;
  @Inject private Spaces spaces;
  @Inject private Texts texts;
  @Inject private TextWriting writing;
  @Inject private TextSteps steps;
  @Inject private AmendmentWork work;

  /** A draft of two articles. */
  public Text draft(UUID space) {
    return writing.begin(
        space,
        new TextDescription(Text.Kind.RULES, "Règlement " + Scene.tag(), Audience.SPACE),
        List.of(saying("Qui vote", "On vote dès 16 ans."), saying("L’argent", "À écrire.")),
        UUID.randomUUID());
  }

  /** The same, open to amendments. */
  public Text discussed(UUID space) {
    Text text = draft(space);
    steps.discuss(space, text.getId(), text.getVersion());
    return texts.find(facts(space), text.getId()).orElseThrow();
  }

  /** Somebody would take the first article away. */
  public Amendment amendment(Text text) {
    Article first = first(text);
    return work.propose(
        facts(text.getSpaceId()),
        text.getId(),
        Proposal.remove(first.getId(), "Trop long."),
        first.getVersion(),
        first.getText(),
        false,
        UUID.randomUUID());
  }

  /** The first article. */
  public Article first(Text text) {
    return texts.articles(text, 0, 1).get(0);
  }

  /** Writes the first article anew. */
  public void write(Text text, String body) {
    Article first = first(text);
    writing.save(
        text.getSpaceId(),
        text.getId(),
        first.getId(),
        first.getVersion(),
        first.getText(),
        saying(first.getHeading(), body));
  }

  /** An article without values. */
  public static ArticleText saying(String heading, String body) {
    return new ArticleText(heading, body, List.of());
  }

  /** What policies know of a space, for whoever acts. */
  public SpaceFacts facts(UUID space) {
    return spaces.facts(space, actor.get());
  }
}
