package org.palabre.web.followup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.palabre.commitment.AnswerLinks;
import org.palabre.commitment.AnswerLinks.Opened;
import org.palabre.commitment.AnswerLinks.Status;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.Writer;
import org.palabre.followup.LinkPost;
import org.palabre.input.Refusal;
import org.palabre.people.OneTimeToken;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.statement.Statement;
import org.palabre.web.address.Here;
import org.palabre.web.commitment.CommitmentCard;
import org.palabre.web.commitment.ReplyFields;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.screen.Form;
import org.palabre.web.session.RemoteAddress;

/**
 * The page behind a link that answers one commitment. It signs nobody in. Opening it uses nothing;
 * a link that came to its end while somebody wrote leaves them what they typed.
 */
@Named
@RequestScoped
public class AnswerByLink {

  private static final String FORM = "answer";

  @Inject private AnswerLinks links;
  @Inject private LinkPost post;
  @Inject private LinkBrake brake;
  @Inject private RemoteAddress addresses;
  @Inject private Spaces spaces;
  @Inject private ReplyFields fields;
  @Inject private Refusals refusals;
  @Inject private Form form;
  @Inject private Done done;
  @Inject private Here here;
  private Opened opened;
  private boolean braked;
  private String writer;
  private String function;

  @PostConstruct
  void load() {
    String address = addresses.of(form.request());
    braked = !brake.isOpen(address);
    opened =
        braked
            ? new Opened(Status.UNKNOWN, false, null, Optional.empty(), List.of(), List.of())
            : links.open(token());
    if (!braked && opened.status() == Status.UNKNOWN) {
      brake.wrong(address);
    }
  }

  /**
   * Keeps the address, which is the key, from being told to whatever page comes next. That the form
   * comes from this site is told all the same: over plain http browsers tell it by nothing else.
   */
  public void open() {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseHeader("Referrer-Policy", "strict-origin");
  }

  /** Answers. */
  public void save() {
    if (refusals.explain(FORM, this::keep)) {
      done.at(here.getAddress(), isTeam() ? "answeredTeam" : "answered");
    }
  }

  private void keep() {
    if (opened.status() == Status.UNKNOWN) {
      throw new Refusal("", braked ? "answerlink.tooMany" : "answerlink.UNKNOWN");
    }
    links.answer(token(), fields.reply(), new Writer(writer, function), fields.key());
  }

  /** Has another link sent to those this one was sent to. */
  public void renew() {
    if (refusals.explain("renew", () -> post.renew(token()))) {
      done.at(here.getAddress(), "renewed");
    }
  }

  private OneTimeToken token() {
    return new OneTimeToken(here.getRest());
  }

  /** Whether the link takes an answer. */
  public boolean isWorking() {
    return opened.status() == Status.WORKS;
  }

  /** Whether the fields are shown: also to somebody who wrote while the link came to its end. */
  public boolean isFormShown() {
    return isWorking() || Sent.text(FORM).isPresent();
  }

  /** Why it takes none; empty once it was just answered by it. */
  public String getOver() {
    return braked ? "tooMany" : opened.status().name();
  }

  /** Whether another link can be asked for. */
  public boolean isRenewable() {
    return !isWorking() && opened.renewable();
  }

  /** Until when the link works, as people say it. */
  public String getExpires() {
    return opened.expires() == null ? "" : here.dayOf(opened.expires());
  }

  /** What is asked; null unless the link works. */
  public CommitmentCard getCard() {
    return opened
        .commitment()
        .map(one -> new CommitmentCard(one, opened.answers(), here))
        .orElse(null);
  }

  /** The name of the space that asks; empty unless the link works. */
  public String getSpace() {
    return opened
        .commitment()
        .map(Commitment::getSpaceId)
        .flatMap(spaces::find)
        .map(Space::getName)
        .orElse("");
  }

  /** What was shown beside it, in quotation marks. */
  public List<String> getQuotes() {
    return opened.statements().stream()
        .map(Statement::getWords)
        .map(here::unmasked)
        .map(here::quoted)
        .toList();
  }

  /** Whether only the team reads the answer. */
  public boolean isTeam() {
    return Optional.ofNullable(getCard()).filter(CommitmentCard::isTeam).isPresent();
  }

  public String getWriter() {
    return writer;
  }

  public void setWriter(String writer) {
    this.writer = writer;
  }

  public String getFunction() {
    return function;
  }

  public void setFunction(String function) {
    this.function = function;
  }
}
