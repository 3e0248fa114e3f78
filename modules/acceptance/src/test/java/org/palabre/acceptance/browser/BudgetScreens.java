package org.palabre.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.acceptance.browser.Screen.screen;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The pages of the participatory budget, and how to bring each into its states. */
final class BudgetScreens {

  /** The edition in which people vote. */
  static final String EDITION = "/budget/budget-participatif-d-avignon";

  /** The edition of 2018, brought from its file. */
  static final String PAST = "/budget/budget-participatif-d-avignon-2018";

  /** The edition that takes ideas. */
  static final String IDEAS = "/budget/budget-participatif-des-ecoles";

  private static final String TABLE =
      """
      numero;titre;secteur;statut;cout
      01-01;Cabane à livres;Nord;retenu;2000
      01-02;Cabane à livres;nord;retenu;2000
      02;Un banc place Pie, pour 300 €;tous secteurs;mis au vote;250
      """;

  private static final String BALLOTS =
      """
      META
      key;value
      description;Budget participatif
      budget;100
      vote_type;approval
      rule;greedy
      num_projects;2
      num_votes;2
      PROJECTS
      project_id;cost;name
      1;60;Un banc
      2;50;Un arbre
      VOTES
      voter_id;vote
      1;1,2
      2;2
      """;

  private BudgetScreens() {}

  /** All of them. */
  static List<Screen> all() {
    return List.of(
        screen("budget/index").full("/budget"),
        screen("budget/edition").full(EDITION).full(PAST),
        screen("budget/edition").as("facilitator").empty(window -> window.open(fresh())),
        screen("budget/setup")
            .as("facilitator")
            .full(window -> window.open(fresh() + "/edition/setup"))
            .error(
                window -> window.open(fresh() + "/edition/setup"),
                window -> window.press("setup:begin")),
        screen("budget/import")
            .as("participation-officer")
            .empty("/budget/import")
            .full(BudgetScreens::questions)
            .full(BudgetScreens::ballots)
            .error("/budget/import", window -> window.press("upload:read"))
            .error(BudgetScreens::questions, window -> window.press("questions:look"))
            .error(BudgetScreens::ballots, window -> window.press("run:go")),
        screen("budget/origin").full(PAST + "/edition/origin").empty(EDITION + "/edition/origin"),
        screen("budget/projects-file").answersWithAFile(),
        screen("budget/ideas")
            .full(IDEAS + "/ideas")
            .full(EDITION + "/ideas")
            .empty(IDEAS + "/ideas?q=rien-de-tel"),
        screen("budget/idea")
            .full(window -> follow(window, IDEAS + "/ideas", 0))
            .full(window -> follow(window, IDEAS + "/ideas", 2)),
        screen("budget/propose")
            .full(IDEAS + "/ideas/propose")
            .empty(EDITION + "/ideas/propose")
            .error(IDEAS + "/ideas/propose", window -> window.press("propose:send")),
        screen("budget/support")
            .full(window -> act(window, "support"))
            .error(window -> act(window, "support"), window -> window.press("say:go")),
        screen("budget/appeal").empty(window -> act(window, "appeal")),
        screen("budget/enter")
            .as("facilitator")
            .full(IDEAS + "/ideas/enter")
            .error(IDEAS + "/ideas/enter", window -> window.press("enter:save")),
        screen("budget/decide")
            .as("facilitator")
            .full(window -> decide(window))
            .error(window -> decide(window), window -> window.press("refuse:go")),
        screen("budget/make")
            .as("facilitator")
            .full(IDEAS + "/ideas/make")
            .empty(EDITION + "/ideas/make")
            .error(IDEAS + "/ideas/make", window -> window.press("make:go")),
        screen("budget/projects")
            .full(IDEAS + "/projects")
            .full(EDITION + "/projects")
            .empty(EDITION + "/projects?q=rien-de-tel"),
        screen("budget/project")
            .full(window -> follow(window, IDEAS + "/projects", 0))
            .full(window -> follow(window, EDITION + "/projects", 0)),
        screen("budget/exchange")
            .as("department-agent")
            .full(window -> ofProject(window, "exchange"))
            .error(window -> ofProject(window, "exchange"), window -> window.press("say:go")),
        screen("budget/verdict")
            .as("facilitator")
            .full(window -> ofProject(window, "verdict"))
            .error(window -> ofProject(window, "verdict"), window -> window.press("close:go")),
        screen("budget/review")
            .as("facilitator")
            .full(IDEAS + "/review")
            .empty(EDITION + "/review"),
        screen("budget/hide-message").as("facilitator").full(BudgetScreens::message),
        screen("budget/sheet")
            .as("department-agent")
            .full(BudgetScreens::sheet)
            .error(
                BudgetScreens::sheet,
                window -> {
                  window.page().locator("[id='sheet:amount0']").fill("1.234");
                  window.press("sheet:go");
                }),
        screen("budget/vote").full(EDITION + "/vote"),
        screen("budget/vote").as("facilitator").empty(window -> window.open(fresh() + "/vote")),
        screen("budget/identify")
            .full(Voting::begin)
            .full(window -> Voting.askCode(window))
            .error(Voting::begin, window -> window.press("who:ask")),
        screen("budget/identify")
            .as("facilitator")
            .empty(window -> window.open(fresh() + "/vote/identify")),
        screen("budget/ballot").full(Voting::enter).empty(EDITION + "/vote/ballot"),
        screen("budget/check")
            .full(window -> Voting.review(window, 2))
            .empty(EDITION + "/vote/check")
            .error(window -> Voting.review(window, Voting.TOO_MANY), window -> {}),
        screen("budget/cast").full(Voting::cast).empty(EDITION + "/vote/cast"),
        screen("budget/left").empty(EDITION + "/vote/left").full(Voting::leave),
        screen("budget/receipt")
            .full(EDITION + "/vote/receipt")
            .error(EDITION + "/vote/receipt", window -> window.press("receiptForm:look")),
        screen("budget/box").as("resident").full(EDITION + "/box"),
        screen("budget/box").as("facilitator").empty(window -> window.open(fresh() + "/box")),
        screen("budget/box-share").as("resident").empty(EDITION + "/box/box-share"),
        screen("budget/roll")
            .as("facilitator")
            .full(EDITION + "/roll")
            .full(PollDesk::sign)
            .error(PollDesk::sign, window -> window.press("withdraw:do"))
            .empty(window -> window.open(fresh() + "/roll")),
        screen("budget/roll-register")
            .as("facilitator")
            .full(EDITION + "/roll/roll-register")
            .error(EDITION + "/roll/roll-register", window -> window.press("register:do")),
        screen("budget/results")
            .full(PAST + "/results")
            .full(BudgetScreens::counted)
            .empty(EDITION + "/results"),
        screen("budget/record").answersWithAFile(),
        screen("budget/count").as("participation-officer").empty(EDITION + "/results/count"),
        screen("budget/correct")
            .as("facilitator")
            .empty(EDITION + "/results/correct")
            .full(PAST + "/results/correct")
            .error(PAST + "/results/correct", window -> window.press("propose:send")),
        screen("budget/replay")
            .as("participation-officer")
            .empty(EDITION + "/results/replay")
            .full(BudgetScreens::replayed)
            .error(EDITION + "/results/replay", window -> window.press("upload:run")),
        screen("budget/works")
            .full(PAST + "/works")
            .full(BudgetScreens::followed)
            .empty(EDITION + "/works"),
        screen("budget/works-begin")
            .as("facilitator")
            .full(PAST + "/works/works-begin")
            .empty(EDITION + "/works/works-begin"),
        screen("budget/day")
            .as("participation-officer")
            .full(window -> work(window, "day"))
            .error(
                window -> work(window, "day"),
                window -> {
                  window.page().locator("[id='day:dueOn']").fill("1980-01-01");
                  window.press("day:save");
                }),
        screen("budget/budget")
            .as("participation-officer")
            .full(window -> work(window, "budget"))
            .error(window -> work(window, "budget"), window -> window.press("line:save")),
        screen("budget/tasks")
            .as("participation-officer")
            .full(window -> work(window, "tasks"))
            .error(window -> work(window, "tasks"), window -> window.press("task:save")),
        screen("budget/project-journal")
            .as("participation-officer")
            .full(BudgetScreens::told)
            .empty(window -> work(window, "project-journal"))
            .error(window -> work(window, "project-journal"), window -> window.press("entry:save")),
        screen("budget/places").full(BudgetScreens::places),
        screen("budget/places")
            .as("facilitator")
            .empty(window -> window.open(fresh() + "/paper"))
            .full(BudgetScreens::places),
        screen("budget/places-edit")
            .as("facilitator")
            .full(window -> paper(window, "places-edit"))
            .error(window -> paper(window, "places-edit"), window -> window.press("place:save")),
        screen("budget/poster").answersWithAFile(),
        screen("budget/paper-file").answersWithAFile(),
        screen("budget/polling")
            .as("facilitator")
            .full(BudgetScreens::polling)
            .full(PollDesk::look)
            .empty(window -> window.open(fresh() + "/paper/polling"))
            .error(BudgetScreens::polling, window -> window.press("enter:look")),
        screen("budget/tally")
            .as("facilitator")
            .full(window -> paper(window, "tally"))
            .empty(window -> window.open(fresh() + "/paper/tally"))
            .error(window -> paper(window, "tally"), window -> window.press("begin:make")),
        screen("budget/tally-entry")
            .as("facilitator")
            .full(window -> paper(window, "tally-entry?batch=" + PaperBatches.free()))
            .error(
                window -> paper(window, "tally-entry?batch=" + PaperBatches.free()),
                window -> window.press("entry:finish")),
        screen("budget/tally-settle")
            .as("facilitator")
            .full(window -> paper(window, "tally-settle?batch=" + PaperBatches.different()))
            .error(
                window -> paper(window, "tally-settle?batch=" + PaperBatches.different()),
                window -> window.press("settle:say")),
        screen("budget/undo-import")
            .as("facilitator")
            .full(PAST + "/edition/undo-import")
            .empty(EDITION + "/edition/undo-import"));
  }

  private static void follow(Window window, String list, int which) {
    window.open(list);
    window.follow(() -> window.page().locator("main article h3 a").nth(which).click());
  }

  private static void act(Window window, String what) {
    follow(window, IDEAS + "/ideas", 0);
    String id = window.path().substring(window.path().lastIndexOf('/') + 1);
    window.open(IDEAS + "/ideas/" + what + "?of=" + id);
  }

  private static void decide(Window window) {
    window.open(IDEAS + "/review");
    window.follow(() -> window.page().locator("main a[href*='/ideas/decide']").first().click());
  }

  private static void ofProject(Window window, String what) {
    follow(window, IDEAS + "/projects", 0);
    String id = window.path().substring(window.path().lastIndexOf('/') + 1);
    window.open(IDEAS + "/projects/" + what + "?of=" + id);
  }

  private static void sheet(Window window) {
    window.open(IDEAS + "/review");
    window.follow(() -> window.page().locator("main a[href*='/review/sheet']").first().click());
  }

  private static void message(Window window) {
    follow(window, IDEAS + "/projects", 0);
    window.follow(
        () -> window.page().locator("main a[href*='/review/hide-message']").first().click());
  }

  private static void places(Window window) {
    assertThat(PaperBatches.free()).isNotEmpty();
    window.open(EDITION + "/paper");
  }

  private static void paper(Window window, String page) {
    assertThat(PaperBatches.free()).isNotEmpty();
    window.open(EDITION + "/paper/" + page);
  }

  static void polling(Window window) {
    paper(window, "polling");
    window.follow(() -> window.page().locator(".chips a").first().click());
  }

  private static void questions(Window window) {
    send(window, "avignon.csv", TABLE);
    window.press("mapping:ask");
  }

  private static void ballots(Window window) {
    send(window, "avignon.pb", BALLOTS);
  }

  /** Results with everything that ballots tell. */
  private static void counted(Window window) {
    try (Window officer = Window.of("participation-officer")) {
      window.open(brought(officer) + "/results");
    }
  }

  /** An edition of its own whose winners are followed, as everybody reads it. */
  private static void followed(Window window) {
    try (Window officer = Window.of("participation-officer")) {
      window.open(begun(officer) + "/works");
    }
  }

  private static void work(Window window, String page) {
    window.open(begun(window) + "/works");
    window.follow(
        () -> window.page().locator("main a[href*='/projects/" + page + "?']").first().click());
  }

  /** A winner whose journal tells something. */
  private static void told(Window window) {
    work(window, "project-journal");
    window.page().locator("[id='entry:words']").fill("Le terrain est choisi.");
    window.press("entry:save");
  }

  private static String begun(Window officer) {
    String edition = brought(officer);
    officer.open(edition + "/works/works-begin");
    officer.press("begin:go");
    return edition;
  }

  private static String brought(Window officer) {
    ballots(officer);
    officer.page().locator("[id='run:name']").fill("Édition comptée");
    officer.page().locator("[id='run:summary']").fill("Comptée ailleurs.");
    officer.page().locator("[id='run:published']").fill("2020-06-30");
    officer.page().locator("[id='run:open']").check();
    officer.press("run:go");
    return officer.path().replaceAll("[?#].*$", "");
  }

  private static void replayed(Window window) {
    window.open(EDITION + "/results/replay");
    window
        .page()
        .locator("[id='upload:file']")
        .setInputFiles(
            new FilePayload("past.pb", "text/plain", BALLOTS.getBytes(StandardCharsets.UTF_8)));
    window.press("upload:run");
  }

  private static void send(Window window, String name, String text) {
    window.open("/budget/import");
    window
        .page()
        .locator("[id='upload:file']")
        .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    window.press("upload:read");
  }

  private static String fresh() {
    return FreshEdition.address();
  }
}
