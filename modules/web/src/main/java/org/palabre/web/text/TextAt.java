package org.palabre.web.text;

import static org.palabre.access.PlatformPermission.LEAD_TEXTS;
import static org.palabre.access.PlatformPermission.PROPOSE_AMENDMENTS;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.language.WrittenDay;
import org.palabre.people.PublicNames;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.text.Adoption;
import org.palabre.text.Text;
import org.palabre.text.Text.State;
import org.palabre.text.Texts;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;
import org.palabre.web.page.SpaceHead.Tag;
import org.palabre.web.session.Visitor;

/** The text a page is about, named by the address: {@code #{textAt}}. */
@Named
@RequestScoped
public class TextAt {

  @Inject private Texts texts;
  @Inject private Access access;
  @Inject private PublicNames names;
  @Inject private Visitor visitor;
  @Inject private Here here;
  private Optional<Text> text = Optional.empty();
  private String title;

  @PostConstruct
  void load() {
    text = here.itemNamed().or(() -> Sent.id("id")).flatMap(id -> texts.find(here.facts(), id));
  }

  /** Answers "not found" where there is no text that the visitor may read. */
  public void open() {
    if (text.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Whether there is one. */
  public boolean isThere() {
    return text.isPresent();
  }

  /** The text; null where there is none. */
  public Text getText() {
    return text.orElse(null);
  }

  Text required() {
    return text.orElseThrow();
  }

  /** What the visitor may know it to be called. */
  public String getTitle() {
    if (title == null) {
      title = texts.title(required(), here.facts());
    }
    return title;
  }

  /** The address of its page. */
  public String getLink() {
    return base() + "/" + required().getId();
  }

  /** The address of the version being worked on; of the one in force for who may not read that. */
  public String getWorkLink() {
    return required().isInForce() && texts.isWorkReadable(required(), here.facts())
        ? getLink() + "?version=next"
        : getLink();
  }

  /** The address of another page of it. */
  public String link(String page) {
    return "%s/%s?id=%s".formatted(base(), page, required().getId());
  }

  private String base() {
    return here.link(here.getSpaceAddress()) + "/texts";
  }

  /** Whether the visitor writes texts here, and the space is not over. */
  public boolean isLeading() {
    return access.may(LEAD_TEXTS, here.facts());
  }

  /** Whether the visitor writes this text as long as it is a draft. */
  public boolean isWriting() {
    return text.filter(one -> texts.isWriting(one, here.facts())).isPresent();
  }

  /** Whether the visitor is one of those who lead the space, whose life may be over. */
  boolean isTeam() {
    return access.mayRead(Audience.TEAM, here.facts());
  }

  /** Whether amendments can be proposed now, once signed in. */
  public boolean isProposing() {
    return text.filter(one -> one.getState() == State.DISCUSSED).isPresent()
        && (visitor.isSignedIn()
            ? access.may(PROPOSE_AMENDMENTS, here.facts())
            : here.facts().stage() == Stage.OPEN);
  }

  /** What a text is, and where it is in its life. */
  public List<Tag> tags(Text of) {
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag(say("text.kind." + of.getKind()), ""));
    if (of.isInForce()) {
      tags.add(new Tag(say("text.inForce", of.getAdoptions()), "done"));
    }
    if (of.getState() != State.ADOPTED && texts.isWorkReadable(of, here.facts())) {
      tags.add(new Tag(say("text.state." + of.getState()), "wait"));
    }
    if (of.getAudience() == Audience.TEAM) {
      tags.add(new Tag(say("audience.TEAM"), ""));
    }
    return tags;
  }

  /** What is recorded of an adoption, in a sentence. */
  public String record(Adoption adoption) {
    String how = say("text.adoption.how." + adoption.getHow());
    String day = day(adoption.getAdoptedOn());
    return adoption.getResult().isEmpty()
        ? say("text.adoption.record", adoption.getNumber(), day, adoption.getDecidedBy(), how)
        : say(
            "text.adoption.record.result",
            adoption.getNumber(),
            day,
            adoption.getDecidedBy(),
            how,
            adoption.getResult());
  }

  /** What an article is called: "Article 4 : Qui vote". */
  public String title(int number, String heading) {
    return heading.isEmpty()
        ? say("text.article.number", number)
        : say("text.article.title", number, heading);
  }

  /** Who, by name; a word in the place of somebody who was forgotten. */
  public String name(UUID person) {
    return names.of(person).orElseGet(() -> say("commitment.forgotten"));
  }

  /** A day as texts say it, whenever they are read: "3 décembre 2026". */
  public String day(LocalDate day) {
    return WrittenDay.of(day, here.language().locale());
  }

  String say(String key, Object... arguments) {
    String pattern =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale()).getString(key);
    return arguments.length == 0 ? pattern : here.say(pattern, arguments);
  }
}
