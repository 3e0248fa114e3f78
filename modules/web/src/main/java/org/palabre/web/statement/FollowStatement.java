package org.palabre.web.statement;

import static org.palabre.access.PlatformPermission.READ_SPACE;

import io.nayuki.qrcodegen.QrCode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.CurrentActor;
import org.palabre.input.Refusal;
import org.palabre.mail.SiteAddress;
import org.palabre.notification.Subject;
import org.palabre.notification.Subjects;
import org.palabre.project.Project;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.spi.SpaceFacts;
import org.palabre.statement.OwnWords;
import org.palabre.statement.Spoken;
import org.palabre.statement.Statement;
import org.palabre.statement.Statement.State;
import org.palabre.statement.StatementCode;
import org.palabre.statement.StatementCorrection;
import org.palabre.statement.StatementPicture;
import org.palabre.statement.StatementPictures;
import org.palabre.thread.Threads;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.screen.Form;
import org.palabre.web.screen.space.SpaceWords;
import org.palabre.web.session.RemoteAddress;

/**
 * One's own words, found by the code one was given, or with one's account: where they are, adding
 * to them, taking them back.
 */
@Named
@RequestScoped
public class FollowStatement {

  private static final String BY_CODE = "/follow";
  private static final String BY_ACCOUNT = "/mine";

  @Inject private OwnWords own;
  @Inject private StatementPictures pictures;
  @Inject private Threads threads;
  @Inject private Subjects subjects;
  @Inject private Access access;
  @Inject private CurrentActor actor;
  @Inject private CodeBrake brake;
  @Inject private RemoteAddress addresses;
  @Inject private SiteAddress site;
  @Inject private Spaces spaces;
  @Inject private SpaceWords spaceWords;
  @Inject private Form form;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<StatementCode> code = Optional.empty();
  private Optional<Statement> statement = Optional.empty();
  private String typed;
  private String correction;

  @PostConstruct
  void load() {
    if (here.getAddress().startsWith(BY_ACCOUNT + "/")) {
      statement = id(here.getRest()).flatMap(own::mine);
    } else if (here.getAddress().startsWith(BY_CODE + "/")) {
      code = brake.read(here.getRest(), address());
      statement = code.flatMap(own::byCode);
    }
  }

  /** Sends whoever came with a code that leads nowhere to where codes are typed. */
  public void open() {
    if (statement.isEmpty()) {
      if (here.getAddress().startsWith(BY_CODE + "/")) {
        brake.wrong(address());
      }
      done.go(here.link(BY_CODE) + "?unknown=1");
    }
  }

  /** Goes to the words whose code was typed. */
  public void find() {
    if (refusals.explain("follow", () -> code = Optional.of(known()))) {
      done.go(here.link(BY_CODE) + "/" + code.get().text());
    }
  }

  private StatementCode known() {
    brake.check(address());
    Optional<StatementCode> read = StatementCode.read(typed);
    if (read.flatMap(own::byCode).isEmpty()) {
      brake.wrong(address());
      throw new Refusal("code", "follow.unknown");
    }
    return read.get();
  }

  /** Adds something beside the words. */
  public void correct() {
    if (refusals.explain("add", () -> own.correct(id(), code, correction))) {
      done.at(here.getAddress(), "added");
    }
  }

  /** Takes the words back, for good. */
  public void withdraw() {
    if (refusals.explain(
        "withdraw",
        () -> {
          if (Sent.text("sure").isEmpty()) {
            throw new Refusal("", "follow.withdraw.sure");
          }
          own.withdraw(id(), code);
        })) {
      done.at(BY_CODE, "withdrawn");
    }
  }

  /** The id of the words, for what else may be done with them on their page. */
  UUID ownId() {
    return id();
  }

  /** The code one came with; empty for somebody who came with their account. */
  Optional<StatementCode> provenBy() {
    return code;
  }

  private UUID id() {
    return statement.orElseThrow(() -> new Refusal("", "follow.unknown")).getId();
  }

  private String address() {
    return addresses.of(form.request());
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What one said with one's account, latest first. */
  public List<StatementCard> getMine() {
    return own.mine().stream().map(this::card).toList();
  }

  /** The address of one of them. */
  public String mineLink(Object id) {
    return here.link(BY_ACCOUNT) + "/" + id;
  }

  /** The statement; null when none was found. */
  public StatementCard getCard() {
    return statement.map(this::card).orElse(null);
  }

  private StatementCard card(Statement one) {
    return new StatementCard(new Spoken(one, Optional.empty()), here);
  }

  /** Where it is in its life. */
  public State getState() {
    return statement.map(Statement::getState).orElse(null);
  }

  /** The statement itself; null when none was found. */
  public Statement getStatement() {
    return statement.orElse(null);
  }

  /** What was added, oldest first. */
  public List<StatementCorrection> getCorrections() {
    return statement.map(own::corrections).orElse(List.of());
  }

  /** The photographs beside it. */
  public List<StatementPicture> getPictures() {
    return statement.map(pictures::own).orElse(List.of());
  }

  /** What proves that one may see them. */
  public String getPictureQuery() {
    return code.map(one -> "?code=" + one.text()).orElse("");
  }

  /** The name of the space it was said in. */
  public String getSpaceName() {
    return space().map(Space::getName).orElse("");
  }

  /** The address of its public page. */
  public String getPageLink() {
    return space()
        .map(space -> here.link(spaceWords.address(space)) + "/statements/" + id())
        .orElse("");
  }

  /** What became of it, as far as everybody may read it, or the actor when they are a member. */
  public List<Onward> getThreads() {
    if (statement.isEmpty() || getState() != State.PUBLISHED) {
      return List.of();
    }
    SpaceFacts facts = spaces.facts(space().orElseThrow(), actor.get());
    if (!access.may(READ_SPACE, facts)) {
      return List.of();
    }
    List<Onward> onwards = new ArrayList<>();
    for (Threads.Onward onward : threads.from(facts, id())) {
      if (onward.projects().isEmpty()) {
        onwards.add(new Onward(onward.theme().getId(), onward.theme().getName(), "", false));
      }
      for (Project project : onward.projects()) {
        String where = form.say("project.state." + project.getState());
        onwards.add(
            new Onward(
                project.getId(), project.getName(), where, project.getAskedAt().isPresent()));
      }
    }
    return onwards;
  }

  /** The address of a thread. */
  public String threadLink(Object id) {
    return here.link(spaceWords.address(space().orElseThrow())) + "/threads/" + id;
  }

  /** Where whoever spoke says what a project changed. */
  public String changedLink(Object project) {
    String page =
        here.link(spaceWords.address(space().orElseThrow()))
            + "/threads/changed?project="
            + project;
    return code.map(one -> page + "&code=" + one.text()).orElse(page);
  }

  private Optional<Space> space() {
    return statement.map(Statement::getSpaceId).flatMap(spaces::find);
  }

  /** The code as people write it; null for somebody who came with their account. */
  public String getCode() {
    return code.map(StatementCode::written).orElse(null);
  }

  /** Whether somebody took it down for whoever said it, and hands them the code. */
  public boolean isGiven() {
    return Sent.text("given").isPresent();
  }

  /** Whether it has just been said. */
  public boolean isFresh() {
    return Sent.text("fresh").isPresent();
  }

  /** Whether the code that brought somebody here leads nowhere. */
  public boolean isUnknown() {
    return Sent.text("unknown").isPresent();
  }

  /** What a plugin made of the words, as everybody reads it; null for nothing. */
  public Subject getMade() {
    return space()
        .flatMap(at -> subjects.ofPlugins(spaces.facts(at, actor.get()), id()))
        .orElse(null);
  }

  /** Its page, where one comes as whoever said the words. */
  public String getMadeLink() {
    String page = here.link(spaceWords.address(space().orElseThrow())) + "/" + getMade().path();
    return code.map(one -> page + "?code=" + one.text()).orElse(page);
  }

  /** The whole address that the code's picture holds. */
  public String getWholeLink() {
    return code.map(one -> site.link(here.link(BY_CODE) + "/" + one.text())).orElse("");
  }

  /** The picture of the code, as an SVG path in squares of one. */
  public QrPath getQr() {
    return new QrPath(QrCode.encodeText(getWholeLink(), QrCode.Ecc.MEDIUM));
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public String getCorrection() {
    return correction;
  }

  public void setCorrection(String correction) {
    this.correction = correction;
  }

  /**
   * What became of one's words.
   *
   * @param id of the theme or project
   * @param name its name
   * @param where where it is, in words; empty for a theme
   * @param asking whether those who spoke are asked what changed
   */
  public record Onward(UUID id, String name, String where, boolean asking) {}

  /** A QR code as a page draws it. */
  public static final class QrPath {

    private static final int QUIET = 4;

    private final QrCode qr;

    QrPath(QrCode qr) {
      this.qr = qr;
    }

    /** The part of the plane it lies in, its quiet zone included. */
    public String getViewBox() {
      int whole = qr.size + 2 * QUIET;
      return "%d %d %d %d".formatted(-QUIET, -QUIET, whole, whole);
    }

    /** Its dark squares. */
    public String getPath() {
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < qr.size; y++) {
        for (int x = 0; x < qr.size; x++) {
          if (qr.getModule(x, y)) {
            path.append("M%d,%dh1v1h-1z".formatted(x, y));
          }
        }
      }
      return path.toString();
    }
  }
}
