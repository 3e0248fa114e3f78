package org.palabre.tables;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.access.Audience;
import org.palabre.access.CurrentActor;
import org.palabre.agenda.CalendarLinks;
import org.palabre.agenda.intake.AgendaImports;
import org.palabre.agenda.intake.IncomingColumns;
import org.palabre.agenda.intake.IncomingField;
import org.palabre.agenda.intake.IncomingFile;
import org.palabre.agenda.repeat.Recurrence;
import org.palabre.agenda.repeat.SeriesWork;
import org.palabre.attendance.AttendanceSheet;
import org.palabre.attendance.MeetingInvitations;
import org.palabre.attendance.MeetingInvitations.Groups;
import org.palabre.attendance.RegistrationTerms;
import org.palabre.attendance.RegistrationWork;
import org.palabre.attendance.Registrations;
import org.palabre.attendance.SpecialNeeds;
import org.palabre.attendance.Wish;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Commitment;
import org.palabre.commitment.CommitmentWork;
import org.palabre.commitment.Reassignments;
import org.palabre.commitment.Reply;
import org.palabre.commitment.Request;
import org.palabre.debate.Choice;
import org.palabre.debate.Remarks;
import org.palabre.debate.Voters;
import org.palabre.debate.Votes;
import org.palabre.document.Document;
import org.palabre.document.DocumentDescription;
import org.palabre.document.DocumentWork;
import org.palabre.drafting.College;
import org.palabre.drafting.DraftingGroup;
import org.palabre.field.FieldDevices;
import org.palabre.file.FileIntake;
import org.palabre.file.ReceivedFile;
import org.palabre.file.Upload;
import org.palabre.followup.Chases;
import org.palabre.letter.LetterHead;
import org.palabre.letter.LetterPlan;
import org.palabre.letter.LetterWriting;
import org.palabre.logistics.Checklist;
import org.palabre.logistics.Chore;
import org.palabre.logistics.ChorePlan;
import org.palabre.mail.Mail;
import org.palabre.mail.Outbox;
import org.palabre.meeting.Meeting;
import org.palabre.meeting.MeetingPlan;
import org.palabre.meeting.MeetingWork;
import org.palabre.minutes.Minutes;
import org.palabre.minutes.MinutesReading;
import org.palabre.minutes.MinutesSteps;
import org.palabre.minutes.MinutesWriting;
import org.palabre.minutes.Saved;
import org.palabre.notification.Followers;
import org.palabre.notification.NewsChoices;
import org.palabre.notification.Rhythm;
import org.palabre.people.AccountLinks;
import org.palabre.people.Bodies;
import org.palabre.people.Body;
import org.palabre.people.PrivacyRights;
import org.palabre.plugin.PluginRegistry;
import org.palabre.project.Project;
import org.palabre.project.ProjectDescription;
import org.palabre.project.ProjectStep;
import org.palabre.project.ProjectTasks;
import org.palabre.project.ProjectWork;
import org.palabre.project.Projects;
import org.palabre.project.Schedule;
import org.palabre.project.TaskPlan;
import org.palabre.project.journal.Journals;
import org.palabre.project.journal.Telling;
import org.palabre.space.Spaces;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.PersonalData;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Channel;
import org.palabre.statement.ImportMapping;
import org.palabre.statement.Publication;
import org.palabre.statement.StatementImports;
import org.palabre.statement.Statements;
import org.palabre.statement.Told;
import org.palabre.tables.application.Handovers;
import org.palabre.tables.application.Notes;
import org.palabre.tables.application.ResourcePersons;
import org.palabre.tables.application.ResourcePersons.Typed;
import org.palabre.tables.application.TableRules;
import org.palabre.tables.domain.Consent;
import org.palabre.tables.domain.ResourcePersonDescription;
import org.palabre.tables.domain.ResourcePersonDescription.ShownTo;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularReader;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;
import org.palabre.testkit.PluginDeployment;
import org.palabre.text.Adoption;
import org.palabre.text.AdoptionRecord;
import org.palabre.text.AmendmentAnswers;
import org.palabre.text.AmendmentWork;
import org.palabre.text.Article;
import org.palabre.text.ArticleText;
import org.palabre.text.Proposal;
import org.palabre.text.Text;
import org.palabre.text.TextDescription;
import org.palabre.text.TextSteps;
import org.palabre.text.TextWriting;
import org.palabre.text.Texts;
import org.palabre.theme.Grouping;
import org.palabre.theme.Theme;
import org.palabre.theme.ThemeDescription;

/**
 * Erasure for real: whoever leaves is nowhere in the database any more. The tables are read from
 * the database itself, so that one added later is held to the same.
 */
@ExtendWith(ArquillianExtension.class)
class ErasureIT {

  private static final String PEOPLE = "org.palabre.people";

  @Inject private CalendarLinks calendarLinks;
  @Inject private AgendaImports agendaImports;
  @Inject private SeriesWork series;
  @Inject private Scene scene;
  @Inject private PluginRegistry plugins;
  @Inject @Any private Instance<PersonalData> holders;
  @Inject private PrivacyRights rights;
  @Inject private Bodies bodies;
  @Inject private AccountLinks links;
  @Inject private Outbox outbox;
  @Inject private Statements statements;
  @Inject private FieldDevices phones;
  @Inject private StatementImports imports;
  @Inject private Publication publication;
  @Inject private Grouping grouping;
  @Inject private ProjectWork projects;
  @Inject private Projects readProjects;
  @Inject private ProjectTasks tasks;
  @Inject private Schedule schedule;
  @Inject private Journals journals;
  @Inject private CommitmentWork commitments;
  @Inject private MeetingWork meetings;
  @Inject private TextWriting textWriting;
  @Inject private TextSteps textSteps;
  @Inject private Texts texts;
  @Inject private DraftingGroup drafting;
  @Inject private Votes votes;
  @Inject private Remarks remarks;
  @Inject private AmendmentWork amendmentWork;
  @Inject private AmendmentAnswers amendmentAnswers;
  @Inject private MinutesWriting writing;
  @Inject private MinutesReading reading;
  @Inject private MinutesSteps steps;
  @Inject private Followers followers;
  @Inject private NewsChoices choices;
  @Inject private TableRules rules;
  @Inject private Spaces spaces;
  @Inject private CurrentActor actor;
  @Inject private Notes notes;
  @Inject private ResourcePersons persons;
  @Inject private Handovers handovers;
  @Inject private MeetingScene gatherings;
  @Inject private RegistrationWork lists;
  @Inject private Registrations registrations;
  @Inject private MeetingInvitations invitations;
  @Inject private AttendanceSheet sheet;
  @Inject private Checklist checklist;
  @Inject private Reassignments reassignments;
  @Inject private Chases chases;
  @Inject private DocumentWork documents;
  @Inject private Territories territories;
  @Inject private LetterWriting letters;

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(ErasureIT.class);
  }

  @Test
  void everyPluginThatRefersToPeopleErasesThem() throws Exception {
    Set<String> erasing = new HashSet<>();
    for (Instance.Handle<PersonalData> holder : holders.handles()) {
      Class<?> type = holder.getBean().getBeanClass();
      erasing.add(plugins.ownerOf(type).orElse(type.getPackageName()));
    }
    erasing.add(PEOPLE);

    List<Column> referring = referringToPeople();
    assertThat(referring).as("columns that refer to a person").hasSizeGreaterThan(5);
    assertThat(referring)
        .allSatisfy(column -> assertThat(erasing).as("%s", column).contains(owner(column)));
  }

  @Test
  void leavesNothingOfWhoeverAskedForIt() throws Exception {
    String tag = Scene.tag();
    String name = "Pérenelle Zaoui " + tag;
    String email = "perenelle." + tag + "@essai.example";
    UUID person = scene.person(name, email, OrganisationRole.ELECTED_OFFICIAL);
    fillEverywhere(person, name, email);
    for (Column column : referringToPeople()) {
      assertThat(scene.count(column.countEqual(), person))
          .as("%s refers to the person before: a new table needs a row from this test", column)
          .isPositive();
    }
    scene.as(person, OrganisationRole.RESIDENT);
    assertThat(rights.copy().toString()).contains(name, email);

    rights.erase();

    assertThat(traces(person.toString(), name, email, tag)).isEmpty();
  }

  private void fillEverywhere(UUID person, String name, String email) throws Exception {
    UUID admin = scene.somebody(OrganisationRole.ADMINISTRATOR);
    scene.as(admin, OrganisationRole.ADMINISTRATOR);
    Body body = bodies.create("Voirie " + Scene.tag(), Body.Kind.DEPARTMENT, null);
    bodies.welcome(body.getId(), email);
    UUID table = scene.table(scene.somebody(OrganisationRole.FACILITATOR), Visibility.MEMBERS);
    scene.join(table, email, "facilitator");

    scene.as(person, OrganisationRole.RESIDENT);
    Told.Speaker signed = new Told.Speaker(name, "35-39 ans", "République");
    statements.tell(
        table,
        new Told("L’ascenseur est en panne.", null, Channel.ONLINE, null, null, null, signed),
        UUID.randomUUID());
    statements.takeDown(table, Scene.told("Il manque un banc."), UUID.randomUUID());
    UUID waits = statements.bringSample(table, Scene.told("Le chien de Karim."), false).getId();
    publication.mask(table, waits, List.of("Karim"));
    phones.register(UUID.randomUUID(), "Téléphone de " + name);
    TabularFile file =
        TabularReader.read("parole\nLe parc est beau.\n".getBytes(StandardCharsets.UTF_8));
    ImportMapping words = ImportMapping.of(ImportMapping.guess(file.header()));
    imports.run(table, "paroles.csv", file, words, false, true);
    fillAMeeting(table, person, name);
    fillAThread(table, person, name);
    fillATeam(table, person, name);
    fillATextOf(table, name);
    try (ReceivedFile note =
        FileIntake.receive("file", Upload.of("note.txt", "Le banc.".getBytes()))) {
      Document kept = documents.bring(table, note, Audience.SPACE, UUID.randomUUID());
      documents.describe(
          table,
          kept.getId(),
          kept.getVersion(),
          new DocumentDescription("Note", "", name, "", "", "", "", Audience.SPACE, false));
    }
    fillALetter(person);
    calendarLinks.make();
    IncomingFile dates =
        agendaImports.readTable(
            table,
            TabularReader.read(
                "titre;date\nFête;3/12/2026 de 18h à 20h\n".getBytes(StandardCharsets.UTF_8)),
            IncomingColumns.of(List.of(IncomingField.TITLE, IncomingField.DATE), null, null));
    agendaImports.run(table, "dates.csv", dates, Meeting.Kind.GATHERING, false, UUID.randomUUID());
    Meeting evening = meetings.plan(table, someEvening(), UUID.randomUUID());
    series.repeat(
        table,
        evening.getId(),
        new Recurrence(
            Recurrence.Pattern.WEEKLY, 1, Recurrence.Missing.SKIP, Recurrence.Ending.after(3)),
        UUID.randomUUID());
    scene.committed(
        () -> {
          links.issue(person, AccountLinks.Purpose.SIGN_IN);
          outbox.put(new Mail(email, "Votre lien", "Bonjour " + name));
        });
  }

  /** A meeting they were invited to, registered for, came to, and prepare something for. */
  private void fillAMeeting(UUID table, UUID person, String name) {
    UUID other = scene.somebody(OrganisationRole.FACILITATOR);
    scene.join(table, scene.emailOf(other), "facilitator");
    scene.as(other, OrganisationRole.FACILITATOR);
    UUID meeting = gatherings.announced(table, 7);
    invitations.send(table, meeting, new Groups(Set.of("facilitator"), Set.of(), false), "", "fr");
    lists.decide(table, meeting, 0, new RegistrationTerms(true, 1, null, 2, true));
    scene.as(person, OrganisationRole.RESIDENT);
    registrations.register(
        spaces.facts(table, actor.get()),
        meeting,
        new Wish(0, true, true, new SpecialNeeds(1, "kabyle", "Pour " + name)),
        "fr");
    sheet.tick(table, meeting, "p:" + person, true);
    checklist.add(
        table,
        meeting,
        new ChorePlan(Chore.Kind.KEY, "La clé", person, LocalDate.now()),
        UUID.randomUUID());
  }

  /** A letter they began, and the letters they receive. */
  private void fillALetter(UUID person) {
    UUID admin = scene.somebody(OrganisationRole.ADMINISTRATOR);
    scene.as(admin, OrganisationRole.ADMINISTRATOR);
    Territory quarter =
        territories.add("Lieu " + Scene.tag(), Territory.Kind.COMMUNE, "", Optional.empty());
    scene.as(person, OrganisationRole.FACILITATOR);
    LocalDate today = LocalDate.now();
    letters.begin(
        new LetterPlan(quarter.getId(), today, today),
        new LetterHead("Une lettre", "", 2),
        "fr",
        UUID.randomUUID());
    followers.followLetters(quarter, "fr");
    scene.as(person, OrganisationRole.RESIDENT);
  }

  /** Minutes they wrote, sent, amended, and wrote again once it was too late. */
  private void fillMinutes(UUID table, Meeting meeting) {
    Minutes minutes = writing.begin(table, meeting.getId());
    UUID entry = reading.lines(minutes).get(0).id();
    UUID key = UUID.randomUUID();
    Saved first = writing.save(entry, 1, "", "On commence.", key);
    Saved second =
        writing.save(entry, first.version(), first.text(), "On commence à l’heure.", key);
    steps.send(table, minutes.getId(), minutes.getVersion());
    steps.propose(
        table, entry, second.text(), "On commence en retard.", "Dix minutes.", UUID.randomUUID());
    writing.save(entry, second.version(), second.text(), "On finit.", UUID.randomUUID());
  }

  /** Ground rules they recorded, a note, what they are turned to for, handovers both ways. */
  private void fillATeam(UUID table, UUID person, String name) {
    rules.write(table, 0, "On s’écoute.");
    int draft = rules.draft(spaces.facts(table, actor.get())).number();
    rules.adopt(table, draft, LocalDate.now(), "En réunion.", UUID.randomUUID());
    notes.keep(table, Optional.empty(), "Pour moi, " + name, UUID.randomUUID());
    persons.keep(
        table,
        new ResourcePersonDescription(name, "les bancs", "", ShownTo.MEMBERS, person),
        new Typed(Consent.Way.PAPER, name, LocalDate.now(), null),
        true,
        UUID.randomUUID());
    UUID other = scene.somebody(OrganisationRole.FACILITATOR);
    scene.join(table, scene.emailOf(other), "facilitator");
    handovers.offer(table, other, null, "De la part de " + name, "fr");
    scene.as(other, OrganisationRole.FACILITATOR);
    handovers.offer(table, person, null, "Pour " + name, "fr");
    scene.as(person, OrganisationRole.RESIDENT);
  }

  /** A text they began, amended, answered and adopted, with an amendment that nobody answered. */
  private void fillATextOf(UUID table, String name) {
    ArticleText votes = new ArticleText("Qui vote", "On vote dès 16 ans.", List.of());
    Text text =
        textWriting.begin(
            table,
            new TextDescription(Text.Kind.RULES, "Règlement", Audience.SPACE),
            List.of(votes),
            UUID.randomUUID());
    textSteps.discuss(table, text.getId(), text.getVersion());
    Article article = texts.articles(text, 0, 1).get(0);
    Proposal less = Proposal.remove(article.getId(), "Trop.");
    amendmentAnswers.refuse(table, propose(table, text, article, less), "On y tient.");
    ArticleText signed = new ArticleText("Signé " + name, "Par " + name, List.of());
    UUID open =
        propose(table, text, article, Proposal.rewrite(article.getId(), signed, "De " + name));
    debate(table, text, open, name);
    AdoptionRecord record =
        new AdoptionRecord(LocalDate.now(), null, "L’assemblée", Adoption.How.CONSENT, "");
    Text now = texts.find(spaces.facts(table, actor.get()), text.getId()).orElseThrow();
    textSteps.adopt(table, text.getId(), texts.mark(now), record);
  }

  /** A text they draft, what they said of an amendment to it, and their voice. */
  private void debate(UUID table, Text text, UUID amendment, String name) {
    SpaceFacts facts = spaces.facts(table, actor.get());
    drafting.place(facts, text.getId(), actor.person(), College.OFFICIALS);
    votes.let(facts, text.getId(), Voters.DRAFTERS);
    votes.cast(facts, amendment, Choice.FOR);
    remarks.write(facts, amendment, "Signé " + name, UUID.randomUUID());
  }

  private UUID propose(UUID table, Text text, Article article, Proposal proposal) {
    return amendmentWork
        .propose(
            spaces.facts(table, actor.get()),
            text.getId(),
            proposal,
            article.getVersion(),
            article.getText(),
            false,
            UUID.randomUUID())
        .getId();
  }

  private static MeetingPlan someEvening() {
    LocalDateTime evening = LocalDateTime.of(2026, 12, 3, 18, 30);
    return new MeetingPlan(
        "Réunion",
        Meeting.Kind.MEETING,
        "",
        Audience.SPACE,
        evening,
        evening.plusHours(2),
        "",
        "",
        "",
        null);
  }

  /** A theme, a project they carry, something asked of them that they answer. */
  private void fillAThread(UUID table, UUID person, String name) {
    Theme theme = grouping.create(table, ThemeDescription.named("Bancs"));
    ProjectDescription bench =
        new ProjectDescription("Un banc", "", "", Audience.SPACE, LocalDate.now());
    Project project = projects.open(table, bench, List.of(theme.getId()), UUID.randomUUID());
    projects.addPerson(table, project.getId(), person, "mesure");
    fillAProject(table, project, person);
    Request request =
        new Request(
            "Poser un banc.",
            new Addressee(null, person, name),
            LocalDate.now(),
            null,
            Audience.SPACE);
    Commitment asked =
        commitments.request(table, project.getId(), null, request, UUID.randomUUID());
    commitments.disclose(table, asked.getId(), List.of());
    followUp(asked.getId(), person, name);
    followers.follow(spaces.facts(table, actor.get()), theme.getId(), true, "fr");
    UUID other = scene.somebody(OrganisationRole.FACILITATOR);
    scene.join(table, scene.emailOf(other), "facilitator");
    scene.as(other, OrganisationRole.FACILITATOR);
    projects.move(table, project.getId(), Project.State.UNDERWAY, null, "");
    scene.as(person, OrganisationRole.RESIDENT);
    choices.choose(Rhythm.WEEKLY, "fr");
    choices.mute(List.of(table));
    Reply reply = new Reply("Nous regardons.", LocalDate.now(), null, null);
    commitments.record(table, asked.getId(), reply, UUID.randomUUID());
    fillMinutes(table, meetings.plan(table, someEvening(), UUID.randomUUID()));
  }

  /** Something they were given and did, a day they moved, something they told. */
  private void fillAProject(UUID table, Project project, UUID person) {
    UUID id = project.getId();
    tasks.add(
        table, id, new TaskPlan("Mesurer.", null, person, "", LocalDate.now()), UUID.randomUUID());
    tasks.tickMine(tasks.mine().get(0).task().getId(), true);
    projects.addStep(table, id, "Poser", LocalDate.now(), UUID.randomUUID());
    ProjectStep step = readProjects.steps(project).get(0);
    schedule.rewriteStep(
        table,
        id,
        step.getId(),
        step.getVersion(),
        "Poser",
        LocalDate.now().plusDays(3),
        "Il pleut.");
    journals.tell(
        table, id, new Telling(LocalDate.now(), "C’est posé.", Audience.SPACE), UUID.randomUUID());
  }

  /** Passed on by them, from them and back to them, and chased by them. */
  private void followUp(UUID asked, UUID person, String name) {
    UUID admin = scene.somebody(OrganisationRole.ADMINISTRATOR);
    scene.as(admin, OrganisationRole.ADMINISTRATOR);
    Body body = bodies.create("Jardins " + Scene.tag(), Body.Kind.DEPARTMENT, null);
    scene.as(person, OrganisationRole.PARTICIPATION_OFFICER);
    Addressee parks = new Addressee(body.getId(), null, body.getName());
    reassignments.pass(asked, version(asked), parks, "Ce sont des arbres.");
    reassignments.pass(asked, version(asked), new Addressee(null, person, name), "Non, des bancs.");
    assertThat(chases.chase(List.of(asked)).sent()).isEqualTo(1);
    scene.as(person, OrganisationRole.RESIDENT);
  }

  private int version(UUID commitment) {
    return entities.find(Commitment.class, commitment).getVersion();
  }

  private String owner(Column column) {
    for (var plugin : plugins.installed()) {
      if (column.table().startsWith(plugin.id() + "_")) {
        return plugin.id();
      }
    }
    return entities.getMetamodel().getEntities().stream()
        .map(EntityType::getJavaType)
        .filter(type -> type.getAnnotation(Table.class).name().equals(column.table()))
        .map(Class::getPackageName)
        .findFirst()
        // Roles, bodies and links have no entity of their own: they are the people package's.
        .orElse(PEOPLE);
  }

  /** Columns with a foreign key to a person or, through it, to their account. */
  private List<Column> referringToPeople() throws Exception {
    return columns(
        "SELECT table_name, column_name, 'uuid' FROM information_schema.key_column_usage"
            + " WHERE table_schema = DATABASE()"
            + " AND referenced_table_name IN ('person', 'account')");
  }

  /** Where any of these texts stands, in whatever table. */
  private List<String> traces(String... texts) throws Exception {
    List<String> found = new ArrayList<>();
    List<Column> everywhere =
        columns(
            "SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c"
                + " JOIN information_schema.tables t USING (table_schema, table_name)"
                + " WHERE table_schema = DATABASE() AND t.table_type = 'BASE TABLE'");
    assertThat(everywhere).hasSizeGreaterThan(50);
    for (Column column : everywhere) {
      for (String text : texts) {
        if (scene.count(column.countHolding(), text) > 0) {
          found.add("%s holds \"%s\"".formatted(column, text));
        }
      }
    }
    return found;
  }

  private List<Column> columns(String query) throws Exception {
    List<Column> columns = new ArrayList<>();
    try (Connection connection = scene.database().getConnection();
        ResultSet row = connection.createStatement().executeQuery(query)) {
      while (row.next()) {
        columns.add(new Column(row.getString(1), row.getString(2)));
      }
    }
    return columns;
  }

  /** A column of a table. */
  private record Column(String table, String name) {

    String countEqual() {
      return "SELECT COUNT(*) FROM `%s` WHERE `%s` = ?".formatted(table, name);
    }

    String countHolding() {
      return ("SELECT COUNT(*) FROM `%s` WHERE LOCATE(LOWER(CONVERT(? USING utf8mb4)),"
              + " LOWER(CONVERT(CAST(`%s` AS CHAR) USING utf8mb4))) > 0")
          .formatted(table, name);
    }
  }
}
