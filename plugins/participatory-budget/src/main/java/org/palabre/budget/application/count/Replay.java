package org.palabre.budget.application.count;

import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.palabre.access.Access;
import org.palabre.budget.domain.count.PastElection;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.BudgetRules;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.RulesReader;
import org.palabre.budget.domain.edition.RulesReader.Reading;
import org.palabre.count.Election;
import org.palabre.count.FaultyInput;
import org.palabre.count.pabulib.PabulibReader;
import org.palabre.input.Refusal;
import org.palabre.spi.NamedValue;
import org.palabre.spi.SpaceFacts;
import org.palabre.text.Text;
import org.palabre.text.Texts;

/**
 * Counts past elections under the rules as they are being written, before anybody adopts them:
 * nothing of it is kept.
 */
@ApplicationScoped
public class Replay {

  /** The largest file, in bytes. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final int MOST_BALLOTS = 150_000;
  private static final int MOST_PROJECTS = 1_000;
  private static final int MOST_ARTICLES = 500;

  private final Access access;
  private final EditionRepository editions;
  private final Texts texts;

  /** For the container's proxy. */
  protected Replay() {
    this(null, null, null);
  }

  @Inject
  Replay(Access access, EditionRepository editions, Texts texts) {
    this.access = access;
    this.editions = editions;
    this.texts = texts;
  }

  /**
   * The rules as the text says them now, draft values included, or as adopted when nobody works on
   * it; empty when the edition has no text of rules.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not run the edition
   */
  public Optional<Reading> candidate(SpaceFacts space) {
    access.require(RUN_EDITION, space);
    return editions
        .of(space.id())
        .flatMap(Edition::rules)
        .flatMap(rules -> texts.find(space, rules))
        .map(text -> read(space, text));
  }

  private Reading read(SpaceFacts space, Text text) {
    List<NamedValue> values =
        texts.articles(text, 0, MOST_ARTICLES).stream()
            .flatMap(article -> article.getText().values().stream())
            .toList();
    return RulesReader.read(
        0, values, editions.areas(space.id()).stream().map(Area::getKey).toList());
  }

  /**
   * Who won, and who would have won.
   *
   * @param file a Pabulib file
   * @throws FaultyInput when it cannot be counted
   * @throws Refusal naming {@code file} when it is too large, or when the rules have a fault
   */
  public PastElection.Outcomes count(SpaceFacts space, byte[] file) {
    BudgetRules rules =
        candidate(space)
            .flatMap(Reading::rules)
            .orElseThrow(() -> new Refusal("file", "budget.replay.rules"));
    if (file.length > MOST_BYTES) {
      throw new Refusal("file", "budget.replay.large", MOST_BYTES / 1024 / 1024);
    }
    Election election = read(file);
    if (election.ballots().size() > MOST_BALLOTS || election.projects().size() > MOST_PROJECTS) {
      throw new Refusal("file", "budget.replay.many", MOST_BALLOTS, MOST_PROJECTS);
    }
    return new PastElection(election).under(rules.counting());
  }

  private static Election read(byte[] file) {
    try {
      return PabulibReader.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
