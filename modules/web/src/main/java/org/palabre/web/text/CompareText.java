package org.palabre.web.text;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.palabre.text.Adoption;
import org.palabre.text.Texts;
import org.palabre.text.VersionComparison;
import org.palabre.text.VersionComparison.ArticleChange;
import org.palabre.text.VersionComparison.Standing;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;
import org.palabre.web.text.OneAmendment.Change;

/** The versions of a text, one compared with the one before, article by article, word by word. */
@Named
@RequestScoped
public class CompareText {

  private static final int ALL = 10_000;
  private static final int SHOWN = 100;

  @Inject private TextAt at;
  @Inject private Texts texts;
  @Inject private OneAmendment comparing;
  @Inject private Here here;
  private List<Adoption> adoptions = List.of();
  private Optional<Adoption> older = Optional.empty();
  private Optional<Adoption> newer = Optional.empty();
  private boolean next;
  private List<ArticleChange> changes;
  private List<Version> versions;
  private List<Difference> differences;

  @PostConstruct
  void load() {
    if (!at.isThere()) {
      return;
    }
    adoptions = texts.adoptions(at.required());
    next =
        Sent.text("of").filter("next"::equals).isPresent()
            && texts.isWorkReadable(at.required(), here.facts());
    int of = next ? at.required().nextNumber() : Sent.number("of");
    newer = numbered(of);
    older = numbered(Sent.number("with") == 0 ? of - 1 : Sent.number("with"));
  }

  private Optional<Adoption> numbered(int number) {
    return adoptions.stream().filter(one -> one.getNumber() == number).findFirst();
  }

  /** The adopted versions, latest first. */
  public List<Version> getVersions() {
    if (versions == null) {
      versions = adoptions.stream().map(this::version).toList();
    }
    return versions;
  }

  private Version version(Adoption one) {
    return new Version(
        at.record(one),
        at.getLink() + "?version=" + one.getNumber(),
        one.getNumber() == 1 ? null : link(Integer.toString(one.getNumber())),
        newer.filter(one::equals).isPresent() && isComparing());
  }

  /** Where the version being worked on is compared with the one in force; null where none is. */
  public String getNextLink() {
    return at.required().isInForce() && texts.isWorkReadable(at.required(), here.facts())
        ? link("next")
        : null;
  }

  private String link(String of) {
    return at.link("text-versions") + "&of=" + of + "#compared";
  }

  /** Whether two versions are compared. */
  public boolean isComparing() {
    return older.isPresent() && (newer.isPresent() || next);
  }

  /** Which ones. */
  public String getCompared() {
    return next
        ? at.say("text.compared.next", older.orElseThrow().getNumber())
        : at.say("text.compared", older.orElseThrow().getNumber(), newer.orElseThrow().getNumber());
  }

  /** What differs, in order, the first hundred articles of it. */
  public List<Difference> getDifferences() {
    if (differences == null) {
      differences = changes().stream().limit(SHOWN).map(this::difference).toList();
    }
    return differences;
  }

  /** How many more articles differ. */
  public int getFurther() {
    return Math.max(0, changes().size() - SHOWN);
  }

  private List<ArticleChange> changes() {
    if (changes == null) {
      List<Standing> before = standing(older.orElseThrow());
      List<Standing> after =
          next
              ? texts.articles(at.required(), 0, ALL).stream()
                  .map(one -> new Standing(one.getId(), one.getPosition(), one.getText()))
                  .toList()
              : standing(newer.orElseThrow());
      changes = VersionComparison.of(before, after);
    }
    return changes;
  }

  private List<Standing> standing(Adoption adoption) {
    return texts.articles(adoption, 0, ALL).stream()
        .map(one -> new Standing(one.getArticleId(), one.getPosition(), one.getText()))
        .toList();
  }

  private Difference difference(ArticleChange change) {
    return new Difference(
        at.title(change.shown().number(), change.shown().text().heading()),
        change.kind().name(),
        change.moved()
            ? at.say(
                "text.change.moved",
                change.before().orElseThrow().number(),
                change.after().orElseThrow().number())
            : "",
        change.isSameWords() ? List.of() : comparing.changes(change.was(), change.now()));
  }

  /**
   * A version.
   *
   * @param record when, by whom and how it was adopted
   * @param link its address
   * @param compare where it is compared with the one before; null for the first
   * @param current whether it is being compared
   */
  public record Version(String record, String link, String compare, boolean current) {}

  /**
   * An article that differs.
   *
   * @param title what it is called
   * @param kind {@code CHANGED}, {@code ADDED}, {@code REMOVED} or {@code SAME}, which was moved
   * @param moved that it was moved, in a sentence; empty otherwise
   * @param parts its words
   */
  public record Difference(String title, String kind, String moved, List<Change> parts) {}
}
