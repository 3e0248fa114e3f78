package org.palabre.budget;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palabre.budget.LinkAttack.Known;
import org.palabre.budget.VoteScene.Vote;
import org.palabre.budget.application.box.BoxOpening;
import org.palabre.budget.application.box.VoteClosing;
import org.palabre.budget.application.roll.Claim;
import org.palabre.budget.application.vote.Casting;
import org.palabre.budget.application.vote.VoterPass;
import org.palabre.budget.application.vote.Voters;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.edition.RuleName;
import org.palabre.budget.domain.roll.Identity;
import org.palabre.spi.NamedValue.Choice;
import org.palabre.spi.NamedValue.Count;
import org.palabre.spi.NamedValue.Option;
import org.palabre.store.Ids;
import org.palabre.testkit.PluginDeployment;

/**
 * Neither a dump, nor a backup, nor a log leads from a voter to a ballot; and the attack that looks
 * for it finds leaks that are planted.
 */
@ExtendWith(ArquillianExtension.class)
class SecrecyIT {

  private static final int CASTS = 40;

  @Inject private BudgetScene scene;
  @Inject private VoteScene votes;
  @Inject private Voters voters;
  @Inject private Casting casting;
  @Inject private VoteClosing closing;
  @Inject private BoxOpening box;

  @Resource(lookup = "java:app/jdbc/palabre")
  private DataSource database;

  @Deployment
  static WebArchive product() {
    return PluginDeployment.with(SecrecyIT.class);
  }

  /** One ballot as it was cast, with the bytes that lie in the box. */
  private record Done(Known known, UUID voter, byte[] receipt, String mail) {}

  @Test
  void aDumpLeadsFromNoVoterToABallot() throws Exception {
    List<Done> done = cast();
    try (Connection connection = database.getConnection()) {
      assertThat(LinkAttack.on(connection, known(done))).isEmpty();
    }
  }

  @Test
  void aBackupLeadsFromNoVoterToABallot() throws Exception {
    List<Done> done = cast();
    List<String> lines = backup();
    assertThat(lines)
        .as("the dump holds the ballots")
        .anyMatch(line -> line.contains("budget_sealed"));
    assertThat(
            lines.stream()
                .filter(line -> done.stream().anyMatch(one -> holds(line, one.receipt())))
                .count())
        .isEqualTo(CASTS);
    assertThat(LinkAttack.in("backup", lines, known(done))).isEmpty();
  }

  /** Each ballot is known by what it chose: nobody else chose the same. */
  @Test
  void aDumpLeadsFromNoVoterToAnOpenedBallot() throws Exception {
    List<Known> known = opened();
    try (Connection connection = database.getConnection()) {
      assertThat(LinkAttack.on(connection, known)).isEmpty();
    }
    ddl("CREATE TABLE budget_leak (id INT PRIMARY KEY, choices VARCHAR(100))");
    try {
      for (int at = 0; at < known.size(); at++) {
        List<String> ballot = known.get(at).ballot();
        insert("INSERT INTO budget_leak VALUES (?, ?)", at, ballot.get(ballot.size() - 1));
      }
      try (Connection connection = database.getConnection()) {
        assertThat(LinkAttack.on(connection, known))
            .as("ballots that were not mixed")
            .contains("budget_leak: the order of rows follows the order of casting");
      }
    } finally {
      ddl("DROP TABLE budget_leak");
    }
  }

  /**
   * Forty ballots of points, no two alike, cast and opened; with what each chose as its last name.
   */
  private List<Known> opened() throws Exception {
    Vote vote =
        votes.open(
            Map.of(
                RuleName.BALLOT,
                new Choice(
                    "points",
                    List.of(
                        new Option("points", "Répartir des points"),
                        new Option("approval", "Choisir des projets"))),
                RuleName.BALLOT_MOST,
                new Count(3),
                RuleName.BALLOT_POINTS,
                new Count(15),
                RuleName.PROJECT_POINTS,
                new Count(5)));
    IntFunction<String> line =
        at -> ":1=%d,2=%d,3=%d".formatted(1 + at % 5, 1 + at / 5 % 5, 1 + at / 25);
    List<Done> done = cast(vote, line);
    votes.pass(vote.edition());
    votes.as(vote.officer());
    closing.close(vote.edition());
    box.give(vote.edition(), vote.shares().get(0));
    assertThat(box.give(vote.edition(), vote.shares().get(1))).isTrue();
    assertThat(
            votes.number(
                "SELECT COUNT(DISTINCT choices) FROM budget_ballot WHERE edition_id = ?",
                vote.edition()))
        .isEqualTo(CASTS);
    List<Known> known = new ArrayList<>();
    for (int at = 0; at < done.size(); at++) {
      List<String> ballot = new ArrayList<>(done.get(at).known().ballot());
      ballot.add(line.apply(at));
      known.add(new Known(done.get(at).known().voter(), ballot));
    }
    return known;
  }

  @Test
  void logsNameNoVoterAndNoBallot() throws Exception {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler listener = listener(logged);
    Logger root = Logger.getLogger("");
    Logger ours = Logger.getLogger("org.palabre");
    Level before = ours.getLevel();
    root.addHandler(listener);
    ours.setLevel(Level.ALL);
    List<Done> done;
    try {
      done = cast();
      ours.fine("The listener hears.");
    } finally {
      root.removeHandler(listener);
      ours.setLevel(before);
    }
    assertThat(logged).anyMatch(line -> line.contains("The listener hears."));
    List<String> all = new ArrayList<>(logged);
    all.addAll(logFiles());
    for (Done one : done) {
      for (String token : one.known().ballot()) {
        assertThat(all).noneMatch(line -> line.toLowerCase().contains(token));
      }
      assertThat(all).noneMatch(line -> line.contains(one.voter().toString()));
    }
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT @@general_log, @@log_bin, @@slow_query_log")) {
      row.next();
      assertThat(List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
          .as("the embedded database keeps no log of statements")
          .containsOnly(0);
    }
  }

  @Test
  void findsAVoterBesideABallot() throws Exception {
    assertThat(planted("voter_id UUID", (done, at) -> done.voter())).isNotEmpty();
  }

  @Test
  void findsATimeInTheBox() throws Exception {
    LocalDateTime begun = LocalDateTime.of(2026, 3, 1, 9, 0);
    assertThat(planted("cast_at DATETIME(6)", (done, at) -> begun.plusSeconds(37L * at)))
        .isNotEmpty();
  }

  @Test
  void findsANumberThatRises() throws Exception {
    assertThat(planted("number INT", (done, at) -> 1000 + at)).isNotEmpty();
  }

  @Test
  void findsAnIdThatHoldsATime() throws Exception {
    assertThat(planted("other_id UUID", (done, at) -> Ids.next())).isNotEmpty();
  }

  @Test
  void findsLengthsThatDiffer() throws Exception {
    assertThat(planted("kept VARBINARY(200)", (done, at) -> new byte[50 + at % 7]))
        .anyMatch(finding -> finding.contains("lengths"));
  }

  @Test
  void findsTheSameValueOnBothSides() throws Exception {
    List<Done> done = cast();
    ddl("CREATE TABLE budget_leak_roll (voter_id UUID PRIMARY KEY, session_id UUID)");
    ddl("CREATE TABLE budget_leak_box (receipt_hash BINARY(32) PRIMARY KEY, session_id UUID)");
    try {
      for (Done one : done) {
        UUID session = UUID.randomUUID();
        insert("INSERT INTO budget_leak_roll VALUES (?, ?)", one.voter(), session);
        insert("INSERT INTO budget_leak_box VALUES (?, ?)", one.receipt(), session);
      }
      try (Connection connection = database.getConnection()) {
        assertThat(LinkAttack.on(connection, known(done)))
            .anyMatch(finding -> finding.startsWith("joined"));
      }
    } finally {
      ddl("DROP TABLE budget_leak_roll");
      ddl("DROP TABLE budget_leak_box");
    }
  }

  @Test
  void findsAReceiptBesideACode() throws Exception {
    List<Done> done = cast();
    for (Done one : done) {
      insert(
          "UPDATE budget_voter_code SET code_hash = ? WHERE mail = ?", one.receipt(), one.mail());
    }
    assertThat(attacked(done))
        .contains("budget_voter_code: a row names a voter and a ballot")
        .anyMatch(finding -> finding.startsWith("budget_voter_code.expires_at"));
  }

  @Test
  void findsAReceiptAmongTheNotesOfAsks() throws Exception {
    List<Done> done = cast();
    for (Done one : done) {
      insert(
          "UPDATE budget_voter_try SET key_hash = ? WHERE key_hash = ?",
          one.receipt(),
          HexFormat.of().parseHex(asked("mail:" + one.mail())));
    }
    assertThat(attacked(done)).anyMatch(finding -> finding.startsWith("budget_voter_try.tried_at"));
  }

  @Test
  void findsAReceiptInAMail() throws Exception {
    List<Done> done = cast();
    Done one = done.get(7);
    insert(
        "UPDATE mail_outbox SET body = CONCAT(body, ?) WHERE recipient = ?",
        "Votre reçu : " + HexFormat.of().formatHex(one.receipt()),
        one.mail());
    assertThat(attacked(done)).contains("mail_outbox: a row names a voter and a ballot");
  }

  private Set<String> attacked(List<Done> done) throws Exception {
    try (Connection connection = database.getConnection()) {
      return LinkAttack.on(connection, known(done));
    }
  }

  @Test
  void findsALineOfALogThatNamesBoth() throws Exception {
    List<Done> done = cast();
    Done one = done.get(3);
    assertThat(
            LinkAttack.in(
                "log",
                List.of("Cast by " + one.voter() + ": " + HexFormat.of().formatHex(one.receipt())),
                known(done)))
        .isNotEmpty();
  }

  /** What a column leaks. */
  private interface Leak {
    Object of(Done done, int at);
  }

  private Set<String> planted(String column, Leak leak) throws Exception {
    List<Done> done = cast();
    ddl("CREATE TABLE budget_leak (receipt_hash BINARY(32) PRIMARY KEY, " + column + ")");
    try {
      for (int at = 0; at < done.size(); at++) {
        insert(
            "INSERT INTO budget_leak VALUES (?, ?)",
            done.get(at).receipt(),
            leak.of(done.get(at), at));
      }
      try (Connection connection = database.getConnection()) {
        return LinkAttack.on(connection, known(done));
      }
    } finally {
      ddl("DROP TABLE budget_leak");
    }
  }

  /**
   * Forty voters, one after the other: each asks for a code, types it and votes at once, as people
   * do. What each chose differs. All that this leaves, wherever it does, is attacked.
   */
  private List<Done> cast() throws Exception {
    String[] lines = {"", ":1=1", ":1=1,2=1", ":2=1,3=1,4=1"};
    return cast(votes.open(Map.of()), at -> lines[at % lines.length]);
  }

  private List<Done> cast(Vote vote, IntFunction<String> line) throws Exception {
    scene.asVisitor();
    List<Done> done = new ArrayList<>();
    for (int i = 0; i < CASTS; i++) {
      String mail = BudgetScene.tag() + "@essai.example";
      String sender = "test-" + BudgetScene.tag();
      Identity identity =
          new Identity("Essai " + BudgetScene.tag(), "Camille", LocalDate.of(1990, 7, 14));
      UUID request =
          voters.askCode(vote.edition(), new Claim(identity, Optional.empty()), mail, "fr", sender);
      VoterPass pass = voters.confirm(vote.edition(), request, votes.code(mail), sender);
      byte[] hash = VoteScene.hash(VoteScene.receipt());
      casting.cast(pass, Choices.read(line.apply(i)), hash);
      List<String> names =
          List.of(request.toString(), asked("sender:" + sender), asked("mail:" + mail));
      done.add(new Done(known(pass, hash, names), pass.voter(), hash, mail));
    }
    assertThat(left(vote, done)).as("codes, notes of asks and mails").containsOnly(CASTS);
    return done;
  }

  /** Of how many casts the code, the note of the ask and the mail are there to be attacked. */
  private List<Integer> left(Vote vote, List<Done> done) throws Exception {
    int codes = 0;
    int notes = 0;
    int mails = 0;
    for (Done one : done) {
      codes +=
          (int)
              votes.number(
                  "SELECT COUNT(*) FROM budget_voter_code WHERE edition_id = ? AND mail = ?",
                  vote.edition(),
                  one.mail());
      notes +=
          (int)
              votes.number(
                  "SELECT COUNT(*) FROM budget_voter_try WHERE key_hash = UNHEX(SHA2(?, 256))",
                  "mail:" + one.mail());
      mails +=
          (int) votes.number("SELECT COUNT(*) FROM mail_outbox WHERE recipient = ?", one.mail());
    }
    return List.of(codes, notes, mails);
  }

  /** How a note of an ask names whom it counts. */
  private static String asked(String counted) throws Exception {
    return HexFormat.of().formatHex(VoteScene.hash(counted.getBytes(StandardCharsets.UTF_8)));
  }

  private Known known(VoterPass pass, byte[] hash, List<String> names) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement voter =
            connection.prepareStatement("SELECT family_name, mail FROM budget_voter WHERE id = ?");
        PreparedStatement box =
            connection.prepareStatement(
                "SELECT id, sealed FROM budget_sealed WHERE receipt_hash = ?")) {
      voter.setObject(1, pass.voter());
      box.setBytes(1, hash);
      try (ResultSet one = voter.executeQuery();
          ResultSet other = box.executeQuery()) {
        one.next();
        other.next();
        List<String> who = new ArrayList<>(names);
        who.addAll(List.of(pass.voter().toString(), one.getString(1), one.getString(2)));
        return new Known(
            who,
            List.of(
                HexFormat.of().formatHex(hash),
                other.getString(1),
                HexFormat.of().formatHex(other.getBytes(2))));
      }
    }
  }

  private static List<Known> known(List<Done> done) {
    return done.stream().map(Done::known).toList();
  }

  private static boolean holds(String line, byte[] receipt) {
    return line.toLowerCase().contains(HexFormat.of().formatHex(receipt));
  }

  private static Handler listener(List<String> to) {
    Handler handler =
        new Handler() {
          private final SimpleFormatter format = new SimpleFormatter();

          @Override
          public void publish(LogRecord record) {
            to.add(format.format(record));
          }

          @Override
          public void flush() {
            // Kept at once.
          }

          @Override
          public void close() {
            // Nothing is open.
          }
        };
    handler.setLevel(Level.ALL);
    return handler;
  }

  /** What lies in the data folder as logs: the database's, the server's. */
  private static List<String> logFiles() throws Exception {
    List<String> lines = new ArrayList<>();
    Path root = Path.of(System.getProperty("palabre.data"));
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(one -> one.toString().matches(".*(\\.log|\\.err|/logs/[^/]*)"))
              .toList()) {
        lines.addAll(
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines().toList());
      }
    }
    return lines;
  }

  /** What {@code ./palabre backup} writes, with a row a line. */
  private List<String> backup() throws Exception {
    Matcher url =
        Pattern.compile("jdbc:mariadb://([^:/]+):(\\d+)/([^?]+).*")
            .matcher(System.getProperty("palabre.db.url"));
    assertThat(url.matches()).isTrue();
    Path program;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT @@basedir")) {
      row.next();
      Path bundled = Path.of(row.getString(1), "bin", "mariadb-dump");
      program = Files.exists(bundled) ? bundled : Path.of("/usr/bin/mariadb-dump");
    }
    Path file = Files.createTempFile("palabre-dump", ".sql");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
              program.toString(),
              "--no-defaults",
              "--protocol=TCP",
              "--host=" + url.group(1),
              "--port=" + url.group(2),
              "--user=" + System.getProperty("palabre.db.user"),
              "--single-transaction",
              "--skip-lock-tables",
              "--hex-blob",
              "--no-tablespaces",
              "--skip-extended-insert",
              url.group(3));
      builder.environment().put("MYSQL_PWD", System.getProperty("palabre.db.password"));
      builder.redirectOutput(file.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
      assertThat(builder.start().waitFor()).isZero();
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } finally {
      Files.delete(file);
    }
  }

  private void ddl(String statement) throws Exception {
    try (Connection connection = database.getConnection();
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private void insert(String statement, Object one, Object other) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(statement)) {
      insert.setObject(1, one);
      insert.setObject(2, other);
      insert.executeUpdate();
    }
  }
}
