package org.palabre.budget;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.palabre.budget.application.box.KeyCeremony;
import org.palabre.budget.application.box.VoteOpening;
import org.palabre.budget.application.vote.VoterPass;
import org.palabre.budget.domain.box.KeyShare;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.RuleName;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.budget.domain.paper.PaperRepository;
import org.palabre.budget.domain.paper.PlaceDescription;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.project.ProjectDescription;
import org.palabre.budget.domain.project.ProjectRepository;
import org.palabre.budget.domain.project.ProjectState;
import org.palabre.budget.domain.roll.Identity;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.organisation.Organisations;
import org.palabre.spi.NamedValue.Day;
import org.palabre.spi.NamedValue.Value;
import org.palabre.spi.OrganisationRole;

/** Editions whose vote is open, their voters and scrutineers, for a test, each time anew. */
@ApplicationScoped
public class VoteScene {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int THREADS = 64;
  private static final int LAST_DAY = 6;
  private static final Pattern CODE = Pattern.compile("\\n(\\d{4}) (\\d{4})\\n");

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Resource(lookup = "java:app/jdbc/palabre")
  private DataSource database;

  @Inject private BudgetScene scene;
  @Inject private EditionRepository editions;
  @Inject private ProjectRepository projects;
  @Inject private RollRepository roll;
  @Inject private PaperRepository paper;
  @Inject private KeyCeremony ceremony;
  @Inject private VoteOpening opening;
  @Inject private Organisations organisations;

  /**
   * An edition and who runs it.
   *
   * @param shares of the key, as each scrutineer wrote it down
   */
  public record Vote(UUID edition, UUID officer, List<UUID> scrutineers, List<String> shares) {}

  /** A vote that is open today: four projects for the whole city. */
  public Vote open(Map<String, Value> changed) throws Exception {
    return open(Scope.CITY, changed);
  }

  /** The same, for this scope; with areas, Nord and Sud have two projects each. */
  public Vote open(Scope scope, Map<String, Value> changed) throws Exception {
    Vote ready = ready(scope, changed);
    List<String> shares = share(ready, false);
    as(ready.officer());
    opening.open(ready.edition());
    return new Vote(ready.edition(), ready.officer(), ready.scrutineers(), shares);
  }

  /** An edition that lacks its key only: rules, projects and three scrutineers are there. */
  public Vote ready(Scope scope, Map<String, Value> changed) throws Exception {
    UUID officer = scene.somebody(OrganisationRole.PARTICIPATION_OFFICER);
    String[] areas = scope.hasAreas() ? new String[] {"Nord", "Sud"} : new String[0];
    Edition edition = scene.edition(officer, scope, "100000", areas);
    Map<String, Value> values = new HashMap<>(dates(-60, -30, -1, LAST_DAY));
    values.putAll(changed);
    scene.adopt(edition, values);
    UUID space = edition.getSpaceId();
    scene.committed(() -> propose(space, scope));
    List<UUID> scrutineers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      scrutineers.add(member(space, ParticipatoryBudget.SCRUTINEER));
    }
    as(officer);
    return new Vote(space, officer, scrutineers, List.of());
  }

  /** The calendar, in days from today. */
  public Map<String, Value> dates(int ideas, int noIdeas, int open, int close) {
    LocalDate today = organisations.today();
    return Map.of(
        RuleName.IDEAS_OPEN, new Day(today.plusDays(ideas)),
        RuleName.IDEAS_CLOSE, new Day(today.plusDays(noIdeas)),
        RuleName.VOTE_OPEN, new Day(today.plusDays(open)),
        RuleName.VOTE_CLOSE, new Day(today.plusDays(close)));
  }

  /** Somebody with an account, a member in this role. */
  public UUID member(UUID space, String role) {
    String email = BudgetScene.tag() + "@essai.example";
    UUID person = scene.somebody(email);
    scene.join(space, email, role);
    return person;
  }

  /** Hands a key out; what each scrutineer saw. */
  public List<String> share(Vote vote, boolean rehearsal) {
    as(vote.officer());
    ceremony.begin(vote.edition(), vote.scrutineers(), rehearsal);
    List<String> shares = new ArrayList<>();
    for (UUID scrutineer : vote.scrutineers()) {
      as(scrutineer);
      KeyShare share = ceremony.show(vote.edition(), rehearsal);
      shares.add(share.write());
    }
    as(vote.officer());
    return shares;
  }

  /** From now on this person acts, without a role in the city. */
  public void as(UUID person) {
    scene.as(person);
  }

  /** Somebody on the roll of a vote, for the whole city. */
  public VoterPass voter(Vote vote) throws Exception {
    return voter(vote, Optional.empty());
  }

  /** Somebody on the roll of a vote. */
  public VoterPass voter(Vote vote, Optional<String> area) throws Exception {
    Identity identity =
        new Identity("Essai " + BudgetScene.tag(), "Camille", LocalDate.of(1990, 7, 14));
    Voter voter =
        Voter.registered(
            vote.edition(),
            identity,
            36,
            area,
            Optional.of(BudgetScene.tag() + "@essai.example"),
            "mail");
    scene.committed(() -> roll.add(voter));
    return new VoterPass(vote.edition(), voter.id(), area);
  }

  /** A polling place of a vote; who acts does not change. */
  public UUID place(Vote vote) throws Exception {
    PollingPlace place =
        new PollingPlace(
            vote.edition(),
            new PlaceDescription("Mairie", "1, place Pie", "De 9 h à 18 h", Optional.empty()));
    scene.committed(() -> paper.add(place));
    return place.getId();
  }

  /** What a browser keeps as receipt. */
  public static byte[] receipt() {
    byte[] receipt = new byte[32];
    RANDOM.nextBytes(receipt);
    return receipt;
  }

  /** What a browser sends of it. */
  public static byte[] hash(byte[] receipt) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(receipt);
  }

  /** Time passes: yesterday was the last day of the vote. Nothing else of its rules changes. */
  public void pass(UUID edition) throws Exception {
    LocalDate today = organisations.today();
    int changed =
        run(
            "UPDATE text_adopted_article a JOIN text_adoption d ON d.id = a.adoption_id"
                + " SET a.named_values = REPLACE(a.named_values, ?, ?) WHERE d.text_id = ?"
                + " AND a.named_values LIKE '%vote-close%'",
            "DAY\t" + today.plusDays(LAST_DAY) + "\tvote-close",
            "DAY\t" + today.minusDays(1) + "\tvote-close",
            editions.of(edition).orElseThrow().rules().orElseThrow());
    if (changed != 1) {
      throw new IllegalStateException("The rules have no last day of the vote.");
    }
    entities.getEntityManagerFactory().getCache().evictAll();
  }

  /** Does this many things at once; what came of each. */
  public <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> act : acts) {
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  return act.call();
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  /** The code in the last mail to an address. */
  public String code(String mail) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement mails =
            connection.prepareStatement(
                "SELECT body FROM mail_outbox WHERE recipient = ? ORDER BY id DESC LIMIT 1")) {
      mails.setString(1, mail);
      try (ResultSet row = mails.executeQuery()) {
        row.next();
        Matcher code = CODE.matcher(row.getString(1));
        if (!code.find()) {
          throw new IllegalStateException("The mail holds no code.");
        }
        return code.group(1) + code.group(2);
      }
    }
  }

  /** The number that a query answers with. */
  public long number(String query, Object... values) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement prepared = connection.prepareStatement(query)) {
      for (int at = 0; at < values.length; at++) {
        prepared.setObject(at + 1, values[at]);
      }
      try (ResultSet row = prepared.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Runs a statement; how many rows it changed. */
  public int run(String statement, Object... values) throws Exception {
    int[] rows = new int[1];
    scene.committed(
        () -> {
          try (Connection connection = database.getConnection();
              PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int at = 0; at < values.length; at++) {
              prepared.setObject(at + 1, values[at]);
            }
            rows[0] = prepared.executeUpdate();
          }
        });
    return rows[0];
  }

  private void propose(UUID space, Scope scope) {
    List<Area> areas = editions.areas(space);
    for (int number = 1; number <= 4; number++) {
      Optional<UUID> area =
          scope.hasAreas() && (scope == Scope.AREAS || number > 2)
              ? Optional.of(areas.get(number % 2).getId())
              : Optional.empty();
      BudgetProject project =
          new BudgetProject(
              space,
              number,
              new ProjectDescription(
                  "Projet " + number, "", "", "", area, "", Optional.empty(), Optional.empty()));
      project.cost(new BigDecimal(number * 10_000), null);
      project.move(ProjectState.ACCEPTED, "");
      projects.add(project);
    }
  }
}
