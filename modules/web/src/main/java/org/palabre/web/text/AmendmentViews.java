package org.palabre.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.palabre.text.Amendment;
import org.palabre.text.Amendments;
import org.palabre.text.Text;
import org.palabre.text.Texts;
import org.palabre.text.VersionComparison.Standing;
import org.palabre.web.address.Here;
import org.palabre.web.page.SpaceHead.Tag;

/** Makes amendments of the page's text ready to be read. */
@RequestScoped
class AmendmentViews {

  @Inject private TextAt at;
  @Inject private Texts texts;
  @Inject private Amendments amendments;
  @Inject private Here here;

  AmendmentView of(Amendment one) {
    return new AmendmentView(
        one.getId(),
        what(one),
        one.getReason(),
        by(one),
        tag(one),
        one.getAnswer(),
        missed(one),
        at.link("text-amendment") + "&of=" + one.getId());
  }

  /** Who proposed it, for the team and themselves; for others only when. */
  private String by(Amendment one) {
    String day = here.dayOf(one.getProposedAt());
    return at.isTeam() || amendments.isOwn(one)
        ? at.say("text.amendment.by", at.name(one.getProposedBy()), day)
        : at.say("text.amendment.on", day);
  }

  /** What it would do: "Changer l’article 4 : Qui vote". */
  String what(Amendment one) {
    if (one.getArticleId() == null) {
      return at.say("text.amendment.what.first");
    }
    Optional<Standing> article = texts.standing(at.required(), here.facts(), one.getArticleId());
    String heading =
        one.getKind() == Amendment.Kind.INSERT
            ? article.map(found -> found.text().heading()).orElse("")
            : one.getBase().heading();
    return at.say("text.amendment.what." + one.getKind(), name(article, heading));
  }

  private String name(Optional<Standing> article, String heading) {
    if (article.isEmpty()) {
      return heading.isEmpty()
          ? at.say("text.article.named.gone")
          : at.say("text.article.named.struck", here.quoted(heading));
    }
    return heading.isEmpty()
        ? at.say("text.article.named.number", article.get().number())
        : at.say("text.article.named", article.get().number(), heading);
  }

  private Tag tag(Amendment one) {
    return switch (one.getState()) {
      case PROPOSED -> new Tag(at.say("text.amendment.state.PROPOSED"), "wait");
      case ACCEPTED ->
          new Tag(
              at.say(
                  one.isReworded()
                      ? "text.amendment.state.REWORDED"
                      : "text.amendment.state.ACCEPTED"),
              "done");
      case REFUSED -> new Tag(at.say("text.amendment.state.REFUSED"), "off");
      case WITHDRAWN -> new Tag(at.say("text.amendment.state.WITHDRAWN"), "off");
    };
  }

  private String missed(Amendment one) {
    Text text = at.required();
    if (!one.isOpen()) {
      return "";
    }
    if (one.getForVersion() <= text.getAdoptions()) {
      return at.say("text.amendment.missed", one.getForVersion());
    }
    return text.getState() == Text.State.DISCUSSED
        ? ""
        : at.say("text.amendment.forNext", one.getForVersion());
  }
}
