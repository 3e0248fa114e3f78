package org.palabre.web.statement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.statement.Masking;
import org.palabre.statement.Publication;
import org.palabre.statement.Publication.Readable;
import org.palabre.statement.RefusalReason;
import org.palabre.statement.Statement.State;
import org.palabre.statement.StatementPicture;
import org.palabre.statement.StatementPictures;
import org.palabre.statement.StatementPlacing;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/**
 * Reading one statement before others may: names are masked, with what will be shown in sight, then
 * it is published, or refused with a reason and a few words to whoever said it.
 */
@Named
@RequestScoped
public class ReadStatement {

  @Inject private Publication publication;
  @Inject private StatementPictures pictures;
  @Inject private StatementPlacing placing;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Readable> readable = Optional.empty();
  private long times = 1;
  private Set<String> ticked = Set.of();
  private String more;
  private String shown;
  private RefusalReason reason;
  private String reply;

  @PostConstruct
  void load() {
    readable = Sent.id("id").flatMap(id -> publication.read(here.spaceId(), id));
    readable.ifPresent(
        one -> {
          UUID id = one.spoken().statement().getId();
          times = publication.twins(here.spaceId(), List.of(one.spoken())).getOrDefault(id, 1L);
          shown = one.spoken().statement().getWords();
          ticked = new LinkedHashSet<>(Sent.isPostback() ? sent() : masked(one));
          if (!Sent.isPostback() && isWaiting()) {
            shown = Masking.mask(one.original(), ticked);
          }
        });
  }

  /** Answers "not found" at the address of nothing that waits or is published. */
  public void open() {
    if (readable.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Shows what would be shown. */
  public void preview() {
    refusals.explain("mask", () -> shown = Masking.mask(original(), stretches()));
  }

  /** Masks, and publishes what waits. */
  public void publish() {
    if (refusals.explain(
        "mask",
        () -> {
          for (StatementPicture picture : getPictures()) {
            if (!isOnTheForm(picture)) {
              continue; // It came since: it waits for somebody to look at it.
            }
            boolean hidden = Sent.ids("hide").contains(picture.getId());
            String alt = Sent.text("alt-" + picture.getId()).orElse("");
            pictures.describe(here.spaceId(), picture.getId(), alt, !hidden);
          }
          if (Sent.text("offMap").isPresent()) {
            placing.takeOff(here.spaceId(), id());
          }
          if (isTwinned() && Sent.text("twins").isPresent()) {
            publication.maskOneOfTwins(here.spaceId(), id(), stretches());
          } else {
            publication.mask(here.spaceId(), id(), stretches());
          }
        })) {
      done.at(here.getToolAddress() + "/waiting", "published");
    }
  }

  /** Refuses it, and those in the same words when that was ticked. */
  public void refuse() {
    if (refusals.explain(
        "refuse",
        () -> {
          if (isTwinned() && Sent.text("twins").isPresent()) {
            publication.refuseTwins(here.spaceId(), id(), reason, reply);
          } else {
            publication.refuse(here.spaceId(), id(), reason, reply);
          }
        })) {
      done.at(here.getToolAddress() + "/waiting", "refused");
    }
  }

  /** Whether the form that came back showed a photograph. */
  private static boolean isOnTheForm(StatementPicture picture) {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .containsKey("alt-" + picture.getId());
  }

  private UUID id() {
    return statement().spoken().statement().getId();
  }

  private String original() {
    return statement().original();
  }

  private Readable statement() {
    return readable.orElseThrow(() -> new Refusal("", "publication.decided"));
  }

  private List<String> stretches() {
    List<String> stretches = new ArrayList<>(ticked);
    if (more != null) {
      more.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(stretches::add);
    }
    return stretches;
  }

  /**
   * Of what waits, what surely gives somebody away; of what is published, what is masked already.
   */
  private List<String> masked(Readable one) {
    String now = one.spoken().statement().getWords();
    return isWaiting()
        ? Masking.revealing(one.original())
        : Masking.suggest(one.original()).stream().filter(part -> !now.contains(part)).toList();
  }

  private static List<String> sent() {
    Map<String, String[]> values =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
    return Arrays.asList(values.getOrDefault("stretch", new String[0]));
  }

  /** How it is said; null at the address of none. */
  public StatementCard getCard() {
    return readable.map(one -> new StatementCard(one.spoken(), here)).orElse(null);
  }

  /** What was said, word for word. */
  public String getOriginal() {
    return here.quoted(original());
  }

  /** What is shown, or would be. */
  public String getShown() {
    return here.quoted(here.unmasked(shown));
  }

  /** Whether something is taken out of what is shown. */
  public boolean isMasked() {
    return !shown.equals(original());
  }

  /** The photographs beside it. */
  public List<StatementPicture> getPictures() {
    return pictures.all(here.spaceId(), statement().spoken().statement());
  }

  /** What may be a name. */
  public List<String> getSuggestions() {
    return Masking.suggest(original());
  }

  /** Whether a stretch is to be masked. */
  public boolean isTicked(String stretch) {
    return ticked.contains(stretch);
  }

  /** Whether it waits. */
  public boolean isWaiting() {
    return statement().spoken().statement().getState() == State.WAITING;
  }

  /** How many wait in the same words. */
  public long getTimes() {
    return times;
  }

  /** Whether others wait in the same words. */
  public boolean isTwinned() {
    return times > 1;
  }

  /** Why it may be refused. */
  public RefusalReason[] getReasons() {
    return RefusalReason.values();
  }

  public String getMore() {
    return more;
  }

  public void setMore(String more) {
    this.more = more;
  }

  public RefusalReason getReason() {
    return reason;
  }

  public void setReason(RefusalReason reason) {
    this.reason = reason;
  }

  public String getReply() {
    return reply;
  }

  public void setReply(String reply) {
    this.reply = reply;
  }
}
