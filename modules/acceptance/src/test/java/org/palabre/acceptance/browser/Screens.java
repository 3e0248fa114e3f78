package org.palabre.acceptance.browser;

import static org.palabre.acceptance.browser.Screen.screen;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.palabre.acceptance.Site;

/** Every page of the product, and how to bring it into each state worth looking at. */
final class Screens {

  private static final String TABLE = table("la-busserine");
  private static final String SETTINGS = TABLE + "/settings";
  private static final String STATEMENTS = TABLE + "/statements";

  private static final String THREADS = TABLE + "/threads";
  private static final String PROJECTS = TABLE + "/projects";

  private Screens() {}

  /** All of them; {@link ScreensIT} compares the list with what is declared. */
  static List<Screen> all() {
    return All.SCREENS;
  }

  /** Listed once a run: several addresses are looked for on the server. */
  private static final class All {
    private static final List<Screen> SCREENS =
        Stream.concat(list().stream(), BudgetScreens.all().stream()).toList();
  }

  private static List<Screen> list() {
    return List.of(
        screen("core/home").full("/"),
        screen("core/say").full("/say"),
        screen("core/accessibility").full("/accessibility"),
        screen("core/legal").full("/legal"),
        screen("core/sign-in")
            .full("/sign-in")
            .error("/sign-in", window -> window.press("signIn:enter")),
        screen("core/sign-in-link").full("/sign-in/not-a-link"),
        screen("core/invitation").error("/invitation/not-an-invitation", window -> {}),
        screen("core/password-ask")
            .full("/password")
            .error("/password", window -> window.press("ask:send")),
        screen("core/password").error("/password/not-a-link", window -> {}),
        screen("core/account")
            .as("resident")
            .full("/account")
            .error("/account", window -> window.press("password:save")),
        screen("core/mailbox").full("/demo/mailbox"),
        screen("core/administration").as("administrator").full("/administration"),
        screen("core/organisation")
            .as("administrator")
            .full("/administration/organisation")
            .error(
                "/administration/organisation",
                window -> window.clear("organisation:name").press("organisation:save")),
        screen("core/people")
            .as("administrator")
            .full("/administration/people")
            .empty("/administration/people?q=nobody-is-called-this")
            .error("/administration/people", window -> window.press("invite:send")),
        screen("core/person")
            .as("administrator")
            .full(window -> openTheFirst(window, "/administration/people"))
            .error(Screens::openWhoAloneRunsTables, window -> window.press("state:close")),
        screen("core/bodies")
            .as("administrator")
            .full("/administration/bodies")
            .error("/administration/bodies", window -> window.press("create:create")),
        screen("core/body").as("administrator").full(Screens::openANewBody),
        screen("core/plugins")
            .as("administrator")
            .full("/administration/plugins")
            .error("/administration/plugins?off=tables", window -> {}),
        screen("core/territories").as("administrator").full("/administration/territories"),
        screen("core/territory")
            .as("administrator")
            .full("/administration/territories/new")
            .error("/administration/territories/new", window -> window.press("territory:save")),
        screen("core/territory-import")
            .as("administrator")
            .full("/administration/territories/import")
            .error("/administration/territories/import", window -> window.press("upload:read")),
        screen("core/equipment")
            .as("administrator")
            .full("/administration/equipment")
            .error(
                "/administration/equipment",
                window -> window.follow(() -> window.page().locator("main td a").first().click())),
        screen("core/equipment-import")
            .as("administrator")
            .full(MapScreens::mapAFile)
            .empty("/administration/equipment/import")
            .error("/administration/equipment/import", window -> window.press("upload:read"))
            .error(MapScreens::mapAFile, window -> window.press("mapping:check")),
        screen("core/place")
            .as("facilitator")
            .full(MapScreens::placeTheFirst)
            .error(MapScreens::placeTheFirst, MapScreens::placeNowhere),
        screen("tables/diagnosis").full("/tables/diagnosis"),
        screen("tables/table-diagnosis")
            .full(TABLE + "/diagnosis")
            .error(TABLE + "/diagnosis?layer=use&from=1850&theme=%27%3B--&after=x", window -> {}),
        screen("tables/table-diagnosis")
            .as("facilitator")
            .empty(window -> window.open(FreshTable.address() + "/diagnosis")),
        screen("core/statements")
            .full(TABLE)
            .error(STATEMENTS + "?before=00000000-0000-0000-0000-000000000000", window -> {}),
        screen("core/statement").full(Screens::openTheFirstStatement),
        screen("core/export").answersWithAFile(),
        screen("core/calendar").full("/agenda"),
        screen("core/calendar")
            .full("/agenda?view=week")
            .full("/agenda?view=list")
            .empty("/agenda?kind=nothing")
            .error("/agenda?view=x&at=9999-99-99&space=1&what=%27%3B--", window -> {}),
        screen("core/repeat")
            .as("facilitator")
            .full(AgendaScreens::seriesOfAMeeting)
            .full(AgendaScreens::datesOfARule)
            .error(
                AgendaScreens::freshMeeting,
                window -> window.clear("repeat:every").press("repeat:look")),
        screen("core/bring")
            .as("facilitator")
            .full(AgendaScreens::mapATable)
            .full(AgendaScreens::answerATable)
            .empty(AgendaScreens.AGENDA + "/bring")
            .error(AgendaScreens.AGENDA + "/bring", window -> window.press("upload:read")),
        screen("core/brought")
            .as("facilitator")
            .full(AgendaScreens::bringATable)
            .empty(window -> window.open(FreshTable.address() + "/agenda/brought")),
        screen("core/calendar-everybody").answersWithAFile(),
        screen("core/calendar-own").answersWithAFile(),
        screen("core/agenda.ics").answersWithAFile(),
        screen("core/meeting.ics").answersWithAFile(),
        screen("core/tell")
            .full(STATEMENTS + "/tell")
            .error(STATEMENTS + "/tell", window -> window.press("tell:send")),
        screen("core/thanks").full(STATEMENTS + "/thanks"),
        screen("core/waiting")
            .as("facilitator")
            .empty(window -> window.open(FreshTable.address() + "/statements/waiting"))
            .full(Screens::openWhatWaitsWithAnAddition),
        screen("core/read")
            .as("facilitator")
            .full(Screens::openTheFirstWaiting)
            .error(Screens::openTheFirstWaiting, window -> window.press("refuse:go")),
        screen("core/follow-ask")
            .full("/follow")
            .empty("/follow?unknown=1")
            .error("/follow", window -> window.press("follow:find")),
        screen("core/follow")
            .full(Screens::sayAndFollow)
            .error(
                Screens::sayAndFollow,
                window -> {
                  window.page().locator("[id='withdraw'] summary").click();
                  window.press("withdraw:go");
                }),
        screen("core/mine").as("elected-official").empty("/mine"),
        screen("core/mine").as("facilitator").full("/mine"),
        screen("core/heard")
            .as("facilitator")
            .full(STATEMENTS + "/heard")
            .error(STATEMENTS + "/heard", window -> window.press("heard:save")),
        screen("core/import")
            .as("facilitator")
            .full(STATEMENTS + "/import")
            .error(STATEMENTS + "/import", window -> window.press("upload:read")),
        screen("core/imports")
            .as("facilitator")
            .empty(window -> window.open(FreshTable.address() + "/statements/imports"))
            .full(STATEMENTS + "/imports"),
        screen("core/threads").full(THREADS).empty(THREADS + "?show=late&page=9"),
        screen("core/threads")
            .as("facilitator")
            .empty(window -> window.open(FreshTable.address() + "/threads")),
        screen("core/thread").full(window -> window.open(project())),
        screen("core/thread").as("facilitator").full(window -> window.open(theme())),
        screen("core/board").full(PROJECTS).full(PROJECTS + "?state=done"),
        screen("core/board")
            .as("facilitator")
            .empty(window -> window.open(FreshTable.address() + "/projects")),
        screen("core/project-list")
            .as("facilitator")
            .full(PROJECTS + "/project-list")
            .empty(PROJECTS + "/project-list?late=yes&state=done"),
        screen("core/project-list-file").answersWithAFile(),
        screen("core/projects").full("/projects").empty("/projects?late=yes&state=done"),
        screen("core/day")
            .as("facilitator")
            .full(window -> window.open(work("day")))
            .error(
                window -> window.open(work("day")),
                window -> window.clear("day:dueOn").press("day:save")),
        screen("core/tasks")
            .as("facilitator")
            .full(window -> window.open(work("tasks")))
            .empty(window -> window.open(workOnAnother("tasks")))
            .error(window -> window.open(work("tasks")), window -> window.press("task:save")),
        screen("core/budget")
            .as("facilitator")
            .full(window -> window.open(work("budget")))
            .empty(window -> window.open(workOnAnother("budget")))
            .error(window -> window.open(work("budget")), window -> window.press("line:save")),
        screen("core/project-journal")
            .as("facilitator")
            .full(window -> window.open(work("project-journal")))
            .empty(window -> window.open(workOnAnother("project-journal")))
            .error(
                window -> window.open(work("project-journal")),
                window -> window.press("entry:save")),
        screen("core/said").full(window -> window.open(THREADS + "/said?of=" + id(project()))),
        screen("core/group")
            .as("facilitator")
            .full(THREADS + "/group?show=all")
            .empty(THREADS + "/group?q=nobody-said-this")
            .error(THREADS + "/group?show=all", window -> window.press("group:add")),
        screen("core/theme")
            .as("facilitator")
            .full(window -> window.open(THREADS + "/theme?id=" + id(theme())))
            .error(
                window -> window.open(THREADS + "/theme?id=" + id(theme())),
                window -> window.clear("theme:name").press("theme:save")),
        screen("core/project")
            .as("facilitator")
            .full(window -> window.open(THREADS + "/project?id=" + id(project())))
            .empty(window -> window.open(FreshTable.address() + "/threads/project"))
            .error(THREADS + "/project", window -> window.press("project:save")),
        screen("core/changed").error("/", window -> window.openError(THREADS + "/changed", 404)),
        screen("core/ask")
            .as("facilitator")
            .full(window -> window.open(THREADS + "/ask?project=" + id(project())))
            .error(
                window -> window.open(THREADS + "/ask?project=" + id(project())),
                window -> window.press("ask:save")),
        screen("core/answer")
            .as("facilitator")
            .full(window -> window.open(THREADS + "/answer?commitment=" + commitment()))
            .error(
                window -> window.open(THREADS + "/answer?commitment=" + commitment()),
                window -> window.press("answer:save")),
        screen("core/disclose")
            .as("facilitator")
            .full(window -> window.open(THREADS + "/disclose?commitment=" + commitment()))
            .error(
                window -> window.open(THREADS + "/disclose?commitment=" + commitment()),
                window -> window.press("disclose:review")),
        screen("core/news").as("resident").empty("/news"),
        screen("core/news").as("facilitator").full("/news"),
        screen("core/notify").empty("/notify/00000000-0000-0000-0000-000000000000"),
        screen("core/tell-me")
            .full(window -> window.open(THREADS + "/tell-me?of=" + id(project())))
            .error(
                window -> window.open(THREADS + "/tell-me?of=" + id(project())),
                window -> window.press("mail:ask")),
        screen("core/tell-me")
            .as("resident")
            .full(window -> window.open(THREADS + "/tell-me?of=" + id(project()))),
        screen("core/desk").as("department-agent").full("/desk"),
        screen("core/desk").as("participation-officer").empty("/desk"),
        screen("core/desk-answer")
            .as("department-agent")
            .full(window -> window.open("/desk/" + commitment()))
            .error(
                window -> window.open("/desk/" + commitment()),
                window -> window.press("answer:send")),
        screen("core/followup")
            .as("participation-officer")
            .full("/followup?state=all")
            .empty("/followup?state=refused&territory=00000000-0000-0000-0000-000000000000")
            .error("/followup?state=all", window -> window.press("chase:several")),
        screen("core/followup-item")
            .as("participation-officer")
            .full(Screens::openOneToFollowUp)
            .error(Screens::openOneToFollowUp, window -> window.press("pass:send")),
        screen("core/followup-export").answersWithAFile(),
        screen("core/followup-figures")
            .as("elected-official")
            .full("/followup/figures?period=all")
            .empty("/followup/figures?from=1950-01-01&to=1950-12-31"),
        screen("core/journal").full("/journal").empty("/journal?before=1"),
        screen("core/promises")
            .full("/promises?period=all")
            .empty("/promises?from=1950-01-01&to=1950-12-31"),
        screen("core/promises-file").answersWithAFile(),
        screen("core/letters").full("/letters").empty("/letters?page=99"),
        screen("core/letter").full(window -> window.open(LetterScreens.published())),
        screen("core/letter").as("facilitator").empty(LetterScreens::openADraftThatTellsNothing),
        screen("core/letter-file").answersWithAFile(),
        screen("core/letter-follow")
            .full("/letters/follow")
            .error("/letters/follow", window -> window.press("letters:ask")),
        screen("core/letter-follow").as("resident").full("/letters/follow"),
        screen("core/letter-desk")
            .as("facilitator")
            .full("/letters/write")
            .error("/letters/write", window -> window.clear("begin:from").press("begin:go")),
        screen("core/letter-pick")
            .as("facilitator")
            .full(LetterScreens::begin)
            .empty(LetterScreens::beginOfAnEmptyTime)
            .error(LetterScreens::begin, LetterScreens::putNothing),
        screen("core/letter-write")
            .as("facilitator")
            .full(LetterScreens::fill)
            .empty(LetterScreens::fillNothing)
            .error(LetterScreens::fillNothing, window -> window.press("own:add"))
            .error(LetterScreens::fill, LetterScreens::headWithoutTitle),
        screen("core/letter-item")
            .as("facilitator")
            .full(LetterScreens::rewrite)
            .error(
                LetterScreens::rewrite,
                window -> {
                  window.page().locator("[id='item:words']").fill("a".repeat(4_001));
                  window.press("item:save");
                }),
        screen("core/answer-link")
            .full(window -> window.open(answerLink()))
            .empty("/answer/no-such-link")
            .error(window -> window.open(answerLink()), window -> window.press("answer:send")),
        screen("core/categories")
            .as("administrator")
            .full("/administration/categories")
            .error("/administration/categories", window -> window.press("add:save")),
        screen("core/field").as("resident").empty(Screens::openTheField),
        screen("core/field")
            .as("facilitator")
            .full(Screens::collect)
            .error(
                "/field",
                window -> {
                  collect(window);
                  window.page().locator("#where summary").click();
                  window.page().locator("#day").fill("1850-01-01");
                  window.page().locator("#keep").click();
                }),
        screen("core/field-phones").as("elected-official").empty("/field/phones"),
        screen("core/field-phones")
            .as("facilitator")
            .full(
                window -> {
                  openTheField(window);
                  window.open("/field/phones");
                }),
        screen("core/agenda")
            .full(MeetingScreens.AGENDA)
            .empty(MeetingScreens.AGENDA + "?show=past&page=9"),
        screen("core/agenda")
            .as("facilitator")
            .empty(window -> window.open(FreshTable.address() + "/agenda")),
        screen("core/meeting").full(window -> window.open(MeetingScreens.coming())),
        screen("core/plan")
            .as("facilitator")
            .empty(MeetingScreens.AGENDA + "/plan")
            .full(
                window ->
                    window.open(MeetingScreens.AGENDA + "/plan?id=" + id(MeetingScreens.coming())))
            .error(MeetingScreens.AGENDA + "/plan", window -> window.press("meeting:save")),
        screen("core/register")
            .full(MeetingScreens.page("register"))
            .error(MeetingScreens.page("register"), window -> window.press("guest:ask")),
        screen("core/register").as("resident").full(MeetingScreens::register),
        screen("core/registration")
            .empty("/registration/00000000-0000-0000-0000-000000000000")
            .full(MeetingScreens::openALink)
            .error(
                MeetingScreens::openALink,
                window -> {
                  window.page().locator("[id='own:companions']").fill("99");
                  window.press("own:change");
                }),
        screen("core/my-meetings").as("elected-official").empty("/my-meetings"),
        screen("core/my-meetings")
            .as("facilitator")
            .full(
                window -> {
                  MeetingScreens.takeOn(window);
                  window.open("/my-meetings");
                }),
        screen("core/registered")
            .as("facilitator")
            .full(MeetingScreens.page("registered"))
            .empty(window -> window.open(MeetingScreens.fresh("registered")))
            .error(
                MeetingScreens::openTerms,
                window -> {
                  window.page().locator("[id='terms:capacity']").fill("1e9");
                  window.press("terms:save");
                })
            .error(MeetingScreens::openTerms, MeetingScreens::decideTooLate),
        screen("core/invite")
            .as("facilitator")
            .empty(window -> window.open(MeetingScreens.draft("invite")))
            .full(MeetingScreens.page("invite") + "&followers=1&role-member=1")
            .error(MeetingScreens.page("invite") + "&role-nothing=1&space=x", window -> {}),
        screen("core/checklist")
            .as("facilitator")
            .full(MeetingScreens.page("checklist"))
            .empty(window -> window.open(MeetingScreens.fresh("checklist")))
            .error(MeetingScreens.page("checklist"), window -> window.press("chore:save")),
        screen("core/checklists")
            .as("administrator")
            .full("/administration/checklists")
            .error(
                "/administration/checklists",
                window -> {
                  window.page().locator("[id='model:lines']").fill("999 Repas : le thé");
                  window.press("model:save");
                }),
        screen("core/attendance")
            .as("facilitator")
            .full(MeetingScreens.page("attendance"))
            .empty(window -> window.open(MeetingScreens.draft("attendance")))
            .error(MeetingScreens.page("attendance") + "&refused=input.blank", window -> {}),
        screen("core/sign-sheet")
            .as("facilitator")
            .full(MeetingScreens.page("sign-sheet"))
            .empty(window -> window.open(MeetingScreens.fresh("sign-sheet"))),
        screen("core/lead")
            .as("facilitator")
            .empty(window -> window.open(MeetingScreens.draft("lead")))
            .full(MeetingScreens::lead)
            .error(MeetingScreens.page("lead") + "&refused=lead.hands.closed", window -> {}),
        screen("core/texts").full(TABLE + "/texts"),
        screen("core/texts")
            .as("facilitator")
            .empty(window -> window.open(FreshTable.address() + "/texts")),
        screen("core/text").full(TextScreens::openTheSample),
        screen("core/text")
            .as("facilitator")
            .full(TextScreens.discussed().link())
            .empty(TextScreens.begun().link())
            .error(TextScreens.discussed().link() + "?page=99&version=%3C&article=x", window -> {}),
        screen("core/text-versions")
            .as("facilitator")
            .full(TextScreens.revised().page("text-versions") + "&of=2")
            .empty(TextScreens.begun().page("text-versions"))
            .error(
                TextScreens.revised().page("text-versions") + "&of=999999&with=-1", window -> {}),
        screen("core/text-amendments")
            .as("facilitator")
            .full(TextScreens.discussed().page("text-amendments"))
            .empty(TextScreens.discussed().page("text-amendments") + "&answered=1"),
        screen("core/text-amendment").as("facilitator").full(TextScreens.amendment()),
        screen("core/text-file").answersWithAFile(),
        screen("core/text-new")
            .as("facilitator")
            .full(TABLE + "/texts/text-new")
            .error(TABLE + "/texts/text-new", window -> window.press("begin:save")),
        screen("core/text-write")
            .as("facilitator")
            .full(TextScreens.drafted().page("text-write"))
            .full(TextScreens.drafted().page("text-write") + "&arrange=1")
            .empty(TextScreens.begun().page("text-write"))
            .error(TextScreens.begun().page("text-write"), window -> window.press("write:save")),
        screen("core/text-steps")
            .as("facilitator")
            .full(TextScreens.drafted().page("text-steps"))
            .error(TextScreens.begun().page("text-steps"), window -> window.press("steps:go")),
        screen("core/text-adopt")
            .as("facilitator")
            .full(TextScreens.discussed().page("text-adopt"))
            .error(
                TextScreens.discussed().page("text-adopt"),
                window -> window.clear("adopt:on").press("adopt:save")),
        screen("core/text-amend")
            .as("facilitator")
            .full(TextScreens.amend())
            .full(TextScreens.amend() + "&as=removal")
            .empty(TextScreens.discussed().page("text-amend") + "&as=new")
            .error(TextScreens.amend(), window -> window.press("amend:send")),
        screen("core/text-answer")
            .as("facilitator")
            .full(TextScreens.answer())
            .error(TextScreens.answer(), window -> window.press("decide:refuse")),
        screen("core/text-amendment")
            .as("facilitator")
            .full(window -> window.open(DebateScreens.amendment())),
        screen("core/discuss")
            .as("facilitator")
            .full(window -> window.open(DebateScreens.discuss()))
            .full(window -> window.open(DebateScreens.withdraw()))
            .empty(window -> window.open(DebateScreens.quiet()))
            .error(
                window -> window.open(DebateScreens.quiet()), window -> window.press("say:send")),
        screen("core/hide-remark")
            .as("facilitator")
            .full(window -> window.open(DebateScreens.hide()))
            .error(window -> window.open(DebateScreens.hide()), window -> window.press("hide:do")),
        screen("core/drafting")
            .as("facilitator")
            .full(window -> window.open(DebateScreens.grouped()))
            .full(window -> window.open(DebateScreens.remove()))
            .empty(window -> window.open(DebateScreens.drafting()))
            .error(
                window -> window.open(DebateScreens.drafting()),
                window -> window.press("place:save")),
        screen("core/session")
            .as("facilitator")
            .full(window -> window.open(DebateScreens.session())),
        screen("core/session-work")
            .as("facilitator")
            .full(window -> window.open(DebateScreens.plan()))
            .empty(window -> window.open(DebateScreens.underway()))
            .error(
                window -> window.open(DebateScreens.underway()), window -> window.press("end:do")),
        screen("core/text-withdraw").as("facilitator").full(TextScreens.withdraw()),
        screen("core/minutes").as("facilitator").full(MinutesScreens.sent("minutes")),
        screen("core/minutes").full(window -> window.open(MeetingScreens.minutes())),
        screen("core/minutes-file").answersWithAFile(),
        screen("core/versions")
            .as("facilitator")
            .full(MinutesScreens.sent("versions"))
            .empty(MinutesScreens.draft("versions"))
            .error(MinutesScreens.sent("versions") + "&of=9&with=-1&entry=x", window -> {}),
        screen("core/write")
            .as("facilitator")
            .full(MinutesScreens.draft("write"))
            .empty(MinutesScreens.emptyEntry())
            .error(
                MinutesScreens.draft("write"),
                window -> {
                  window.page().locator("aside summary").click();
                  window.press("add:go");
                }),
        screen("core/settle")
            .as("facilitator")
            .full(MinutesScreens::openTheClash)
            .error(
                MinutesScreens::openTheClash,
                window -> {
                  window.page().locator("[id='settle:text']").fill("a".repeat(20_001));
                  window.press("settle:both");
                }),
        screen("core/take")
            .as("facilitator")
            .full(MinutesScreens.take("decision"))
            .full(MinutesScreens.take("statement"))
            .empty(MinutesScreens.take("request"))
            .error(MinutesScreens.take("statement"), window -> window.press("take:statement"))
            .error(MinutesScreens.take("decision"), window -> window.press("take:decision")),
        screen("core/steps")
            .as("facilitator")
            .full(MinutesScreens.sent("steps"))
            .error(MinutesScreens.draft("steps"), window -> window.press("steps:send")),
        screen("core/amend")
            .as("facilitator")
            .full(MinutesScreens.amend())
            .error(MinutesScreens.amend(), window -> window.press("amend:send")),
        screen("core/amendment")
            .as("facilitator")
            .full(MinutesScreens::openTheWaiting)
            .error(MinutesScreens::openTheWaiting, window -> window.press("decide:refuse")),
        screen("core/documents")
            .full(DocumentScreens.LIST)
            .empty(DocumentScreens.LIST + "?q=nobody-kept-this"),
        screen("core/documents")
            .as("facilitator")
            .full(DocumentScreens.LIST)
            .empty(window -> window.open(FreshTable.address() + "/documents"))
            .error(DocumentScreens.LIST + "?kind=%27--&before=x&q=%25_%27%3B--", window -> {}),
        screen("core/document").full(window -> window.open(DocumentScreens.last())),
        screen("core/document").as("facilitator").full(DocumentScreens::describeAPicture),
        screen("core/productions").as("facilitator").full(DocumentScreens::productions),
        screen("core/productions")
            .as("facilitator")
            .empty(window -> window.open(FreshTable.address() + "/documents/productions")),
        screen("core/find-document").full(DocumentScreens.LIST + "/find-document?q=parc"),
        screen("core/add-files")
            .as("facilitator")
            .full(DocumentScreens.LIST + "/add-files")
            .error(DocumentScreens.LIST + "/add-files", window -> window.press("add:send"))
            .error(DocumentScreens.LIST + "/add-files", DocumentScreens::addWhatIsRefused),
        screen("core/describe")
            .as("facilitator")
            .full(DocumentScreens::addAPicture)
            .empty(DocumentScreens.LIST + "/describe?what=FILM")
            .empty(DocumentScreens.LIST + "/describe?what=TEXT")
            .error(DocumentScreens::addAPicture, window -> window.press("describe:save"))
            .error(
                DocumentScreens.LIST + "/describe?what=FILM",
                window -> window.press("describe:save")),
        screen("core/about").full(TABLE + "/about"),
        screen("core/member-list").as("facilitator").full(TABLE + "/members"),
        screen("core/leave").as("facilitator").full(TABLE + "/members/leave"),
        screen("core/settings")
            .as("facilitator")
            .full(SETTINGS)
            .error(SETTINGS, window -> window.clear("space:name").press("space:save")),
        screen("core/life").as("facilitator").full(SETTINGS + "/life"),
        screen("core/tools").as("facilitator").full(SETTINGS + "/tools"),
        screen("core/members")
            .as("facilitator")
            .full(SETTINGS + "/members")
            .error(SETTINGS + "/members", window -> window.press("add:send")),
        screen("core/new-space")
            .as("facilitator")
            .full("/spaces/new")
            .error("/spaces/new", window -> window.press("space:create")),
        screen("core/error").error("/", window -> window.openError("/nowhere", 404)),
        screen("tables/index").full("/tables"),
        screen("tables/rules").full(TABLE + "/rules"),
        screen("tables/rules")
            .as("facilitator")
            .empty(window -> window.open(FreshTable.address() + "/rules")),
        screen("core/statements")
            .as("facilitator")
            .empty(window -> window.open(FreshTable.address())),
        screen("tables/rules-version").full(TeamScreens::openAnEarlierVersion),
        screen("tables/rules-draft")
            .as("facilitator")
            .empty(TABLE + "/rules/rules-draft")
            .full(TeamScreens.table() + "/rules/rules-draft"),
        screen("tables/write-rules")
            .as("facilitator")
            .full(TABLE + "/rules/write-rules")
            .error(TABLE + "/rules/write-rules", TeamScreens::writeTooMuch),
        screen("tables/adopt-rules")
            .as("facilitator")
            .empty(TABLE + "/rules/adopt-rules")
            .full(TeamScreens.table() + "/rules/adopt-rules")
            .error(
                TeamScreens.table() + "/rules/adopt-rules", window -> window.press("adopt:save")),
        screen("tables/team")
            .as("facilitator")
            .full(TeamScreens.table() + "/team")
            .empty(window -> window.open(FreshTable.address() + "/team")),
        screen("tables/resource-persons")
            .as("facilitator")
            .full(TeamScreens.table() + "/team/resource-persons")
            .empty(window -> window.open(FreshTable.address() + "/team/resource-persons")),
        screen("tables/resource-person")
            .as("facilitator")
            .empty(TeamScreens.table() + "/team/resource-person")
            .full(
                window ->
                    TeamScreens.openTheFirst(window, "/team/resource-persons", "resource-person?"))
            .error(
                TeamScreens.table() + "/team/resource-person",
                window -> window.press("person:save")),
        screen("tables/people-to-turn-to")
            .as("facilitator")
            .full(TeamScreens.table() + "/team/people-to-turn-to")
            .empty(window -> window.open(FreshTable.address() + "/team/people-to-turn-to")),
        screen("tables/notes")
            .as("facilitator")
            .full(TeamScreens.table() + "/team/notes")
            .empty(window -> window.open(FreshTable.address() + "/team/notes"))
            .error(TeamScreens.table() + "/team/notes?q=introuvable", window -> {}),
        screen("tables/note")
            .as("facilitator")
            .empty(TeamScreens.table() + "/team/note")
            .full(window -> TeamScreens.openTheFirst(window, "/team/notes", "note?"))
            .error(TeamScreens.table() + "/team/note", window -> window.press("note:save")),
        screen("tables/report")
            .full(TABLE + "/report")
            .empty(TABLE + "/report?from=1950-01-01&to=1950-12-31")
            .error(TABLE + "/report?from=2026-09-30&to=2026-09-01", window -> {}),
        screen("tables/report-dates").full(TABLE + "/report/report-dates"),
        screen("tables/table-figures")
            .full(TABLE + "/figures?period=all")
            .empty(TABLE + "/figures?from=1950-01-01&to=1950-12-31"),
        screen("tables/table-figures-file").answersWithAFile(),
        screen("tables/figures")
            .full("/tables/figures")
            .empty("/tables/figures?from=1950-01-01&to=1950-12-31"),
        screen("tables/figures-dates").full("/tables/figures-dates"),
        screen("tables/figures-file").answersWithAFile(),
        screen("tables/bridges").full("/tables/bridges"),
        screen("tables/bridge").full(TeamScreens::openABridge),
        screen("tables/bridge-work")
            .as("facilitator")
            .full(TABLE + "/team/bridge-work")
            .empty(window -> window.open(FreshTable.address() + "/team/bridge-work"))
            .error(TABLE + "/team/bridge-work", window -> window.press("propose:send")),
        screen("tables/handover")
            .as("facilitator")
            .full(TeamScreens.table() + "/team/handover")
            .error(TeamScreens.table() + "/team/handover", window -> window.press("offer:send")),
        screen("tables/take-over").as("facilitator").empty(TABLE + "/team/take-over"),
        screen("tables/take-over").as("resident").full(TeamScreens::openWhatIsOffered));
  }

  private static String table(String name) {
    Matcher link =
        Pattern.compile("href=\"(/tables/[^/\"]*" + name + ")\"")
            .matcher(Site.visitor().get("/tables").body());
    if (!link.find()) {
      throw new IllegalStateException("The demonstration has no table " + name + ".");
    }
    return link.group(1);
  }

  private static void openTheFirstStatement(Window window) {
    window.open(TABLE);
    window.follow(() -> window.page().locator("article a").first().click());
  }

  private static void openTheFirstWaiting(Window window) {
    window.open(STATEMENTS + "/waiting");
    window.follow(() -> window.page().locator("article a[href*='/read?id=']").first().click());
  }

  private static void sayAndFollow(Window window) {
    window.open(STATEMENTS + "/tell");
    window.page().locator("[id='tell:words']").fill("Merci à Mme Durand pour le banc.");
    window.press("tell:send");
  }

  private static void openTheField(Window window) {
    window.open("/field");
    window.page().waitForSelector("#protect:visible");
  }

  private static void collect(Window window) {
    openTheField(window);
    window.page().locator("#space-list button").first().click();
  }

  private static void openANewBody(Window window) {
    window.open("/administration/bodies");
    window.page().locator("[id='create:name']").fill("Service Propreté");
    window.press("create:create");
    openTheFirst(window, "/administration/bodies");
  }

  /** What waits, among it what a speaker adds, which names somebody. */
  private static void openWhatWaitsWithAnAddition(Window facilitator) {
    try (Window speaker = Window.ofVisitor()) {
      speaker.open(STATEMENTS + "/tell");
      speaker.page().locator("[id='tell:words']").fill("Il fait froid dans le hall.");
      speaker.press("tell:send");
      speaker.page().locator("form[id='add'] summary").click();
      speaker.page().locator("[id='add:correction']").fill("Mme Martin et son fils Karim aussi.");
      speaker.press("add:go");
    }
    facilitator.open(STATEMENTS + "/waiting");
  }

  private static void openWhoAloneRunsTables(Window administrator) {
    administrator.open("/administration/people?q=Nadia");
    administrator.follow(
        () ->
            administrator
                .page()
                .locator("main a[href^='/administration/people/']")
                .first()
                .click());
  }

  /** Opens the first thing a list of the administration leads to. */
  private static void openTheFirst(Window window, String list) {
    window.open(list);
    window.follow(() -> window.page().locator("main a[href^='" + list + "/']").first().click());
  }

  /** The address of a project's thread: it alone has been asked for something. */
  private static String project() {
    return Sample.PROJECT;
  }

  /** A working page for it. */
  private static String work(String page) {
    return PROJECTS + "/" + page + "?project=" + id(project());
  }

  /** A working page for a project that nothing was written down for. */
  private static String workOnAnother(String page) {
    return PROJECTS + "/" + page + "?project=" + id(Sample.OTHER_PROJECT);
  }

  private static String theme() {
    return Sample.THEME;
  }

  /** Threads of the demonstration, looked for once. */
  private static final class Sample {
    private static final String PROJECT = thread(page -> page.contains("id=\"c-"));
    private static final String OTHER_PROJECT =
        thread(page -> page.contains("un repas de rue") && !page.contains("id=\"c-"));
    private static final String THEME =
        thread(
            page ->
                page.contains("On le demandera à la fin de chaque projet")
                    && !page.contains("id=\"c-"));
  }

  private static String thread(Predicate<String> wanted) {
    Site visitor = Site.visitor();
    return Pattern.compile("href=\"(" + THREADS + "/[0-9a-f-]{36})\"")
        .matcher(visitor.get(THREADS).body())
        .results()
        .map(link -> link.group(1))
        .filter(link -> wanted.test(visitor.get(link).body()))
        .findFirst()
        .orElseThrow();
  }

  /** The first that can be chased. */
  private static void openOneToFollowUp(Window window) {
    window.open("/followup?state=all");
    String id =
        window.page().locator("table.chase input[type=checkbox]").first().getAttribute("value");
    window.open("/followup/" + id);
  }

  /** A link of the demonstration's mails that still takes an answer. */
  private static String answerLink() {
    Matcher link =
        Pattern.compile("/answer/[\\w-]{43}").matcher(Site.visitor().get("/demo/mailbox").body());
    while (link.find()) {
      if (Site.visitor().get(link.group()).body().contains("id=\"answer\"")) {
        return link.group();
      }
    }
    throw new IllegalStateException("No mail asks for an answer.");
  }

  private static String commitment() {
    Matcher id =
        Pattern.compile("id=\"c-([0-9a-f-]{36})\"").matcher(Site.visitor().get(project()).body());
    if (!id.find()) {
      throw new IllegalStateException("Nothing was asked at " + project());
    }
    return id.group(1);
  }

  private static String id(String thread) {
    return thread.substring(thread.lastIndexOf('/') + 1);
  }
}
