package org.palabre.acceptance.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** The board, the list and the working pages of projects, as browsers and forgers meet them. */
class ProjectPagesIT {

  private static final String SCRIPT = "<script>alert(1)</script>";
  private static ThreadTable table;
  private static String theme;
  private static String project;

  @BeforeAll
  static void openAProject() {
    table = ThreadTable.open("PUBLIC");
    table.hear("Le banc est cassé.");
    theme = table.group("Bancs");
    project = table.project(theme, "Réparer les bancs");
  }

  @Test
  void takesFormsOnlyFromThoseWhoLeadTheTable() {
    Map<FilledForm, String> forms = new LinkedHashMap<>();
    forms.put(form("tasks", "task").with("what", "Tâche forgée"), "save");
    forms.put(line("Ligne forgée", "12"), "save");
    FilledForm readers = form("budget", "readers").with("audience", "TEAM");
    forms.put(readers, "save");
    forms.put(form("project-journal", "entry").with("words", "Récit forgé"), "save");
    forms.put(form("day", "day").with("dueOn", LocalDate.now().plusDays(9).toString()), "save");
    for (String role :
        List.of(
            "resident",
            "department-agent",
            "elected-official",
            "participation-officer",
            "administrator")) {
      Site other = SignedIn.as(role);
      forms.forEach(
          (form, button) ->
              assertThat(form.by(other).press(button).statusCode()).as(role).isEqualTo(404));
    }
    forms.forEach(
        (form, button) ->
            assertThat(form.by(Site.visitor()).press(button).statusCode()).isIn(302, 409));
    assertThat(page()).doesNotContain("forgé", "Fin prévue");

    forms.remove(readers);
    forms.forEach((form, button) -> ThreadTable.target(form.press(button)));
    ThreadTable.target(form("budget", "readers").with("audience", "TEAM").press("save"));
    assertThat(page()).contains("Tâche forgée", "Ligne forgée", "Récit forgé", "Fin prévue");
    assertThat(Site.visitor().get(table.thread(project)).body())
        .as("its budget is now the team’s")
        .contains("Tâche forgée", "Récit forgé")
        .doesNotContain("Ligne forgée");
    ThreadTable.target(form("budget", "readers").with("audience", "SPACE").press("save"));
  }

  @Test
  void keepsWhatWasTypedWhenAnAmountIsRefused() {
    for (String typed : List.of("0,1+0,2", "1e9", "NaN", "-3", "1,234", "1000000000", "=1+1")) {
      String answer = line("Vis", typed).press("save").body();
      assertThat(answer).as(typed).contains("value=\"" + typed + "\"", "value=\"Vis\"");
      assertThat(answer).as(typed).contains("aria-invalid=\"true\"");
    }
    ThreadTable.target(line("Planches", "1 234,56 €").press("save"));
    assertThat(page()).contains("Planches", "1\u202f234,56\u00a0€");
  }

  @Test
  void refusesDaysThatCannotBe() {
    for (String day : List.of("2027-02-29", "0000-01-01", "9999-12-31", "demain")) {
      String answer =
          form("tasks", "task").with("what", "x").with("dueOn", day).press("save").body();
      assertThat(answer).as(day).contains("aria-invalid=\"true\"");
    }
  }

  @Test
  void takesNoProjectOfAnotherTable() {
    ThreadTable other = ThreadTable.open("PUBLIC");
    for (String page : List.of("tasks", "budget", "project-journal", "day")) {
      assertThat(
              other
                  .site()
                  .get(other.address() + "/projects/" + page + "?project=" + project)
                  .statusCode())
          .as(page)
          .isEqualTo(404);
    }
  }

  @Test
  void losesNothingWhenTwoPeopleChangeTheSame() {
    ThreadTable.target(form("tasks", "task").with("what", "Poncer").press("save"));
    String path = address("tasks") + "&task=" + last("task=");
    FilledForm first = FilledForm.on(table.site(), path, "task").with("what", "Poncer en premier");
    FilledForm second = FilledForm.on(table.site(), path, "task").with("what", "Poncer en second");
    ThreadTable.target(first.press("save"));

    String answer = second.press("save").body();

    assertThat(answer).contains("entre-temps", "value=\"Poncer en second\"");
    assertThat(page()).contains("Poncer en premier").doesNotContain("Poncer en second");
  }

  @Test
  void changesWhatWasTold() {
    String path = address("project-journal");
    ThreadTable.target(
        form("project-journal", "entry").with("words", "Le bois arive.").press("save"));
    String id = ThreadTable.find(table.site().get(path).body(), "(?<=&amp;entry=)[0-9a-f-]{36}");

    ThreadTable.target(
        FilledForm.on(table.site(), path + "&entry=" + id, "entry")
            .with("words", "Le bois arrive.")
            .press("save"));

    assertThat(page()).contains("Le bois arrive.").doesNotContain("Le bois arive.");
  }

  /** What somebody else struck meanwhile is neither added anew nor taken for something else. */
  @Test
  void addsNothingAnewThatWasStruckMeanwhile() {
    String own = table.project(theme, "Un projet où l’on raye");
    Map<String, List<String>> forms =
        Map.of(
            "tasks", List.of("task", "list", "what"),
            "budget", List.of("line", "lines", "label"),
            "project-journal", List.of("entry", "entries", "words"));
    forms.forEach(
        (page, names) -> {
          String path = "%s/projects/%s?project=%s".formatted(table.address(), page, own);
          String form = names.get(0);
          ThreadTable.target(
              FilledForm.on(table.site(), path, form)
                  .with(names.get(2), "Rayé entre-temps")
                  .with("planned", "7")
                  .press("save"));
          String list = table.site().get(path).body();
          String id = ThreadTable.find(list, "(?<=&amp;" + form + "=)[0-9a-f-]{36}");
          FilledForm open = FilledForm.on(table.site(), path + "&" + form + "=" + id, form);
          ThreadTable.target(
              FilledForm.of(table.site(), path, names.get(1), list)
                  .withRaw("strike", id)
                  .press("none"));

          HttpResponse<String> answer = open.press("save");

          assertThat(answer.statusCode()).as(page).isEqualTo(200);
          assertThat(answer.body()).as(page).contains("n’existe plus", "Rayé entre-temps");
        });
    assertThat(table.site().get(table.thread(own)).body()).doesNotContain("Rayé entre-temps");
  }

  @Test
  void leavesTheProjectsDayAloneWhenAStepWasStruckMeanwhile() {
    String own = table.project(theme, "Un projet à étape");
    String work = table.tool() + "/project?id=" + own;
    ThreadTable.target(
        FilledForm.on(table.site(), work, "newStep")
            .with("step", "Creuser")
            .with("stepDue", LocalDate.now().plusDays(4).toString())
            .press("add"));
    String html = table.site().get(work).body();
    String step = ThreadTable.find(html, "(?<=step=)[0-9a-f-]{36}");
    String day = table.address() + "/projects/day?project=" + own + "&step=" + step;
    FilledForm open = FilledForm.on(table.site(), day, "day").with("what", "Creuser mieux");
    ThreadTable.target(pressed(work, html, "step-strike", step));

    String answer = open.press("save").body();

    assertThat(answer).contains("Cette étape n’existe plus");
    assertThat(table.site().get(table.thread(own)).body()).doesNotContain("Fin prévue");
  }

  @Test
  void ticksTheStepThatWasPressedThoughOneBeforeItWasStruckMeanwhile() {
    String own = table.project(theme, "Un projet à trois étapes");
    String work = table.tool() + "/project?id=" + own;
    for (String step : List.of("Creuser", "Planter", "Arroser")) {
      ThreadTable.target(
          FilledForm.on(table.site(), work, "newStep").with("step", step).press("add"));
    }
    String html = table.site().get(work).body();
    ThreadTable.target(pressed(work, html, "step-strike", step(html, "Creuser")));

    ThreadTable.target(pressed(work, html, "step-done", step(html, "Planter")));

    String now = table.site().get(work).body();
    assertThat(now)
        .doesNotContain("Creuser")
        .containsPattern("name=\"step-again\" value=\"" + step(html, "Planter"))
        .containsPattern("name=\"step-done\" value=\"" + step(html, "Arroser"));
    assertThat(pressed(work, html, "step-done", step(html, "Creuser")).body())
        .contains("Cette étape n’existe plus");
  }

  private static String step(String html, String what) {
    return ThreadTable.find(
        html, "(?<=name=\"step-done\" value=\")[0-9a-f-]{36}(?=\"[^>]*: " + what + "\")");
  }

  private static HttpResponse<String> pressed(String path, String html, String button, String id) {
    return FilledForm.of(table.site(), path, "steps", html).withRaw(button, id).press("none");
  }

  @Test
  void takesAPhotoAwayKeepingWhatWasTypedMeanwhile() throws IOException {
    String path =
        "%s/projects/project-journal?project=%s"
            .formatted(table.address(), table.project(theme, "Un projet photographié"));
    ThreadTable.target(
        FilledForm.on(table.site(), path, "entry")
            .with("words", "Premiers mots")
            .with("alt", "Un banc bleu")
            .press("save", "file", "banc.png", png()));
    String told = table.site().get(path).body();
    assertThat(told).contains("Premiers mots", "Un banc bleu");
    String entry = path + "&entry=" + ThreadTable.find(told, "(?<=;entry=)[0-9a-f-]{36}");
    String html = table.site().get(entry).body();
    String picture = ThreadTable.find(html, "(?<=name=\"strike-picture\" value=\")[0-9a-f-]{36}");
    assertThat(html.indexOf("\"entry:save\""))
        .as("the button that Enter presses")
        .isBetween(0, html.indexOf("\"strike-picture\""));

    ThreadTable.target(
        FilledForm.of(table.site(), entry, "entry", html)
            .with("words", "Seconds mots")
            .withRaw("strike-picture", picture)
            .press("none"));

    assertThat(table.site().get(path).body())
        .contains("Seconds mots")
        .doesNotContain("Premiers mots", "Un banc bleu");
  }

  /** A browser sends no file again after a refusal: what was typed of it must not go in silence. */
  @Test
  void asksForThePhotoAgainWhenOnlyItsWordsCome() {
    String answer =
        form("project-journal", "entry")
            .with("words", "Sans sa photo")
            .with("alt", "Un banc perdu")
            .press("save")
            .body();

    assertThat(answer).contains("Choisissez de nouveau la photo", "Sans sa photo", "Un banc perdu");
    assertThat(page()).doesNotContain("Sans sa photo");
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void refusesForgedFieldsWithASentence() {
    assertThat(form("budget", "readers").without("audience").press("save").body())
        .contains("Choisissez qui peut le lire");
    assertThat(
            form("project-journal", "entry")
                .with("words", "x")
                .without("audience")
                .press("save")
                .body())
        .contains("Choisissez qui peut le lire");
    assertThat(line("x", "1").without("kind").press("save").body()).contains("Choisissez s’il");
  }

  @Test
  void showsTextAsTextOnEveryPage() {
    String shown = table.project(theme, "=1+1" + SCRIPT);
    String address = table.address() + "/projects/%s?project=" + shown;
    ThreadTable.target(
        FilledForm.on(table.site(), address.formatted("tasks"), "task")
            .with("what", "#{7*7}" + SCRIPT)
            .with("carrier", SCRIPT)
            .with("dueOn", LocalDate.now().minusDays(3).toString())
            .press("save"));
    ThreadTable.target(
        FilledForm.on(table.site(), address.formatted("budget"), "line")
            .with("kind", "FUNDING")
            .with("label", SCRIPT)
            .with("source", SCRIPT)
            .with("planned", "1")
            .press("save"));
    ThreadTable.target(
        FilledForm.on(table.site(), address.formatted("project-journal"), "entry")
            .with("words", SCRIPT)
            .press("save"));
    for (String path :
        List.of(
            table.address() + "/projects",
            table.address() + "/projects/project-list",
            table.thread(shown),
            address.formatted("tasks"),
            address.formatted("budget"),
            address.formatted("project-journal"),
            address.formatted("day"),
            "/projects")) {
      String html = table.site().get(path).body();
      assertThat(html).as(path).doesNotContain(SCRIPT).contains("&lt;script&gt;");
    }
    assertThat(table.site().get(table.thread(shown)).body()).contains("#{7*7}");
    assertThat(table.site().get(table.address() + "/projects").body())
        .contains("En retard\u00a0: #{7*7}");
  }

  @Test
  void givesAFileWhoseCellsAreHarmless() {
    table.project(theme, "@SOMME(A1;A2) é « ça »");
    HttpResponse<String> file =
        Site.visitor().get(table.address() + "/projects/project-list-file?order=name");

    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("projets.csv");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(file.body()).contains("\"'@SOMME(A1;A2) é « ça »\"");
    String header = file.body().lines().findFirst().orElseThrow();
    assertThat(header).as("no names for whoever is no member").doesNotContain("Avec");
    assertThat(
            table
                .site()
                .get(table.address() + "/projects/project-list-file")
                .body()
                .lines()
                .findFirst())
        .hasValueSatisfying(columns -> assertThat(columns).endsWith("Avec"));
  }

  @Test
  void showsWhatIsTheTeamsToNobodyElse() {
    String name = "Discret " + System.nanoTime();
    ThreadTable.target(table.projectForm(theme, name).with("audience", "TEAM").press("save"));
    List<String> paths =
        List.of(
            table.address() + "/projects",
            table.address() + "/projects/project-list",
            table.address() + "/projects/project-list-file",
            "/projects");
    for (String path : paths) {
      assertThat(table.site().get(path).body()).as(path).contains(name);
      assertThat(Site.visitor().get(path).body()).as(path).doesNotContain(name);
      assertThat(SignedIn.as("administrator").get(path).body()).as(path).doesNotContain(name);
    }
  }

  @Test
  void takesNonsenseInAddressesForNothing() {
    for (String query :
        List.of(
            "state=%27",
            "state=%3Cscript%3E",
            "person=x",
            "theme=1%20OR%201=1",
            "order=name;DROP",
            "page=-1",
            "page=999999",
            "late=",
            "territory=%00",
            "done=__")) {
      for (String path :
          List.of(
              table.address() + "/projects",
              table.address() + "/projects/project-list",
              "/projects")) {
        HttpResponse<String> answer = Site.visitor().get(path + "?" + query);
        assertThat(answer.statusCode()).as(path + query).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>");
      }
    }
  }

  @Test
  void letsWhoeverWasGivenATaskTickItOff() {
    String me = "Ma tâche " + System.nanoTime();
    String html = table.site().get(address("tasks")).body();
    String person =
        ThreadTable.find(html, "(?<=<option value=\")[0-9a-f-]{36}(?=\"[^>]*>[^<]+</option>)");
    ThreadTable.target(
        FilledForm.of(table.site(), address("tasks"), "task", html)
            .with("what", me)
            .with("person", person)
            .press("save"));
    String mine = table.site().get("/mine").body();
    assertThat(mine).contains(me);
    String id = ThreadTable.find(mine, "(?<=id=\"t-)[0-9a-f-]{36}(?=\">" + me + ")");
    FilledForm tick = FilledForm.of(table.site(), "/mine", "tasks", mine).withRaw("finished", id);

    assertThat(tick.by(SignedIn.as("resident")).press("none").statusCode()).isIn(404, 409);
    assertThat(SignedIn.as("resident").get("/mine").body()).doesNotContain(me);
    ThreadTable.target(tick.press("none"));

    assertThat(page()).containsPattern("(?s)>Fait</span><span[^>]*>" + me);
  }

  private static String last(String parameter) {
    String[] parts = table.site().get(address("tasks")).body().split(parameter);
    return parts[parts.length - 1].substring(0, 36);
  }

  private static String page() {
    return table.site().get(table.thread(project)).body();
  }

  private static String address(String page) {
    return table.address() + "/projects/" + page + "?project=" + project;
  }

  private static FilledForm form(String page, String id) {
    return FilledForm.on(table.site(), address(page), id);
  }

  private static FilledForm line(String label, String planned) {
    return form("budget", "line").with("label", label).with("planned", planned);
  }
}
