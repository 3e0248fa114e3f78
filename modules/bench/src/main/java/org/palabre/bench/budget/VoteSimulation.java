package org.palabre.bench.budget;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Voters who come one after another at an even pace, each from the page of the vote to the receipt,
 * with a pause to read between two pages. Gatling makes it by its name, hence the static plan.
 */
public final class VoteSimulation extends Simulation {

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(1500);
  private static final String ELECTOR = "elector";
  private static final String PAGE = "page";
  private static final String ADDRESS = "address";
  private static final String TOOK = "took";
  private static final String WAITED = "waited";
  private static final StepTimes TIMES = new StepTimes();
  private static final Queue<Elector> CAST = new ConcurrentLinkedQueue<>();
  private static final Queue<Integer> WHOLE = new ConcurrentLinkedQueue<>();
  private static final AtomicInteger BEGUN = new AtomicInteger();
  private static Plan plan;

  /**
   * What is to be done.
   *
   * @param site where the server answers
   * @param rows its database
   * @param perMinute voters a minute
   * @param time how long they go on coming
   */
  record Plan(String site, BoxRows rows, double perMinute, Duration time) {}

  /** Made by Gatling, after {@link #plan}. */
  public VoteSimulation() {
    setUp(
            scenario("vote")
                .exec(VoteSimulation::begin)
                .exec(whole())
                .injectOpen(constantUsersPerSec(plan.perMinute() / 60).during(plan.time())))
        .protocols(browser());
  }

  /** Says what the simulation that is made next does. */
  static void plan(Plan next) {
    plan = next;
  }

  /** Those whose ballot was acknowledged. */
  static List<Elector> cast() {
    return List.copyOf(CAST);
  }

  /** How long each step took. */
  static StepTimes times() {
    return TIMES;
  }

  /** How long each voter waited for all answers together, in milliseconds. */
  static List<Integer> waits() {
    return List.copyOf(WHOLE);
  }

  /** How many voters came. */
  static int begun() {
    return BEGUN.get();
  }

  private static HttpProtocolBuilder browser() {
    return http.baseUrl(plan.site())
        .disableWarmUp()
        .disableFollowRedirect()
        .originHeader(plan.site())
        .acceptHeader("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
        .acceptLanguageHeader("fr")
        .acceptEncodingHeader("gzip")
        .header("X-Forwarded-For", "#{" + ADDRESS + "}");
  }

  private static Session begin(Session session) {
    Elector elector = Elector.fresh();
    BEGUN.incrementAndGet();
    return session.set(ELECTOR, elector).set(ADDRESS, elector.address()).set(WAITED, 0);
  }

  private static ChainBuilder whole() {
    return exec(read("vote page", VotePages.VOTE))
        .exec(read("who are you", VotePages.IDENTIFY))
        .exec(send("ask for a code", VotePages.IDENTIFY, s -> VotePages.ask(page(s), elector(s))))
        .exec(read("enter the code", VotePages.IDENTIFY))
        .exec(
            send("confirm", VotePages.IDENTIFY, s -> VotePages.confirm(page(s), code(elector(s)))))
        .exec(read("ballot", VotePages.BALLOT))
        .exec(show("review", VotePages.CHECK, s -> VotePages.fillIn(page(s)), "<form id=\"cast\""))
        .exec(
            show(
                "cast",
                VotePages.CAST,
                s -> VotePages.cast(page(s), elector(s)),
                "<output id=\"receipt\""))
        .exec(
            session -> {
              CAST.add(elector(session));
              WHOLE.add(session.getInt(WAITED));
              return session;
            });
  }

  /** Opens a page. */
  private static ChainBuilder read(String name, String path) {
    return exec(http(name)
            .get(path)
            .check(
                status().is(200), bodyString().saveAs(PAGE), responseTimeInMillis().saveAs(TOOK)))
        .exec(session -> note(session, name))
        .exitHereIfFailed()
        .pause(SHORTEST_PAUSE, LONGEST_PAUSE);
  }

  /** Sends a form that leads on by a redirection. */
  private static ChainBuilder send(
      String name, String path, Function<Session, Map<String, String>> fields) {
    return exec(http(name)
            .post(path)
            .formParamMap(session -> new LinkedHashMap<>(fields.apply(session)))
            .check(status().in(302, 303), responseTimeInMillis().saveAs(TOOK)))
        .exec(session -> note(session, name))
        .exitHereIfFailed();
  }

  /** Sends a form whose answer is the next page. */
  private static ChainBuilder show(
      String name, String path, Function<Session, Map<String, String>> fields, String sign) {
    return exec(http(name)
            .post(path)
            .formParamMap(session -> new LinkedHashMap<>(fields.apply(session)))
            .check(
                status().is(200),
                substring(sign).exists(),
                bodyString().saveAs(PAGE),
                responseTimeInMillis().saveAs(TOOK)))
        .exec(session -> note(session, name))
        .exitHereIfFailed()
        .pause(SHORTEST_PAUSE, LONGEST_PAUSE);
  }

  private static Session note(Session session, String step) {
    if (session.isFailed()) {
      TIMES.failed(step);
      return session;
    }
    int took = session.getInt(TOOK);
    TIMES.answered(step, took);
    return session.set(WAITED, session.getInt(WAITED) + took);
  }

  private static String page(Session session) {
    return session.getString(PAGE);
  }

  private static Elector elector(Session session) {
    return session.get(ELECTOR);
  }

  private static String code(Elector elector) {
    try {
      return plan.rows().code(elector);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
