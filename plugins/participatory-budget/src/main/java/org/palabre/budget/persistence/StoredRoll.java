package org.palabre.budget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.palabre.budget.domain.roll.Channel;
import org.palabre.budget.domain.roll.Identity;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.SignOff;
import org.palabre.budget.domain.roll.SignOffs;
import org.palabre.budget.domain.roll.Voter;
import org.palabre.store.Connections;
import org.palabre.store.Connections.Lent;

/**
 * The roll in the database of the platform. Plain statements: nothing here raises the data version,
 * so that reading pages neither are drawn anew by those who vote nor show that somebody does.
 */
@ApplicationScoped
public class StoredRoll implements RollRepository {

  private static final int DUPLICATE = 1062;

  /** What is read of a voter {@code v} and their sign-off {@code s}. */
  static final String VOTER =
      "v.id, v.edition_id, v.family_name, v.given_name, v.birth_date, v.age, v.area_key,"
          + " v.mail, v.proof, s.signed_on, s.channel, s.place";

  private static final String VOTERS =
      "SELECT "
          + VOTER
          + " FROM budget_voter v LEFT JOIN budget_sign_off s ON s.voter_id = v.id"
          + " WHERE v.edition_id = ? AND ";

  private static final String CODES =
      "SELECT id, edition_id, code_hash, voter_id, family_name, given_name, birth_date, area_key,"
          + " mail, expires_at, tries FROM budget_voter_code"
          + " WHERE edition_id = ? AND expires_at > UTC_TIMESTAMP(6) AND ";

  private static final String OVER =
      "DELETE FROM budget_voter_code WHERE expires_at < UTC_TIMESTAMP(6)";

  private static final String TRIES =
      "(SELECT COUNT(*) FROM budget_voter_try WHERE key_hash = ?"
          + " AND tried_at > UTC_TIMESTAMP(6) - INTERVAL ? SECOND)";

  private static final String FORGET =
      "UPDATE budget_voter SET identity_key = NULL, family_name = NULL, given_name = NULL,"
          + " birth_date = NULL, mail = NULL, mail_key = NULL WHERE ";

  private final Connections connections;

  /** For the container's proxy. */
  protected StoredRoll() {
    this(null);
  }

  @Inject
  StoredRoll(Connections connections) {
    this.connections = connections;
  }

  /** Reads one row. */
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  @Override
  public Optional<Voter> find(UUID edition, UUID voter) {
    return first(VOTERS + "v.id = ?", StoredRoll::voter, edition, voter);
  }

  @Override
  public Optional<Voter> by(UUID edition, Identity identity) {
    return first(VOTERS + "v.identity_key = ?", StoredRoll::voter, edition, identity.key());
  }

  @Override
  public List<Voter> search(UUID edition, String words, int limit) {
    StringBuilder query = new StringBuilder(VOTERS).append("v.identity_key IS NOT NULL");
    List<Object> values = new ArrayList<>(List.of(edition));
    for (String word : words.strip().split("\\s+")) {
      query.append(" AND CONCAT_WS(' ', v.family_name, v.given_name, v.mail) LIKE ?");
      values.add("%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    query.append(" ORDER BY v.family_name, v.given_name, v.id LIMIT ?");
    values.add(limit);
    return select(query.toString(), StoredRoll::voter, values.toArray());
  }

  @Override
  public int size(UUID edition) {
    return first(
            "SELECT COUNT(*) FROM budget_voter WHERE edition_id = ?", row -> row.getInt(1), edition)
        .orElse(0);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public boolean add(Voter voter) {
    Identity identity = voter.identity().orElseThrow();
    return insert(
        "INSERT INTO budget_voter (id, edition_id, identity_key, family_name, given_name,"
            + " birth_date, age, area_key, mail, mail_key, proof)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        voter.id(),
        voter.edition(),
        identity.key(),
        identity.familyName(),
        identity.givenName(),
        identity.birthDate(),
        voter.age(),
        voter.areaKey().orElse(null),
        voter.mail().orElse(null),
        voter.mail().map(StoredRoll::key).orElse(null),
        voter.proof());
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public boolean signOff(UUID edition, UUID voter, SignOff signOff) {
    return insert(
        "INSERT INTO budget_sign_off (voter_id, edition_id, signed_on, channel, place)"
            + " VALUES (?, ?, ?, ?, ?)",
        voter,
        edition,
        signOff.on(),
        signOff.channel().name(),
        signOff.place());
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public boolean withdraw(UUID edition, UUID voter) {
    return update(
            "DELETE FROM budget_sign_off WHERE voter_id = ? AND edition_id = ?"
                + " AND channel = 'PAPER'",
            voter,
            edition)
        == 1;
  }

  @Override
  public SignOffs count(UUID edition) {
    return first(
            "SELECT COALESCE(SUM(channel = 'ONLINE'), 0), COALESCE(SUM(channel = 'PAPER'), 0)"
                + " FROM budget_sign_off WHERE edition_id = ?",
            row -> new SignOffs(row.getInt(1), row.getInt(2)),
            edition)
        .orElseThrow();
  }

  @Override
  public List<Group> groups(UUID edition) {
    return select(
        "SELECT v.area_key, v.age, s.channel, COUNT(*) FROM budget_sign_off s"
            + " JOIN budget_voter v ON v.id = s.voter_id WHERE s.edition_id = ?"
            + " GROUP BY v.area_key, v.age, s.channel ORDER BY v.area_key, v.age, s.channel",
        row ->
            new Group(
                Optional.ofNullable(row.getString(1)),
                row.getInt(2),
                Channel.valueOf(row.getString(3)),
                row.getInt(4)),
        edition);
  }

  @Override
  public int named(UUID edition, Optional<String> area) {
    return first(
            "SELECT COUNT(*) FROM budget_voter WHERE edition_id = ? AND identity_key IS NOT NULL"
                + " AND (? IS NULL OR area_key = ?)",
            row -> row.getInt(1),
            edition,
            area.orElse(null),
            area.orElse(null))
        .orElse(0);
  }

  @Override
  public List<PlaceCount> places(UUID edition) {
    return select(
        "SELECT COALESCE(p.name, s.place) AS label, COUNT(*) FROM budget_sign_off s"
            + " LEFT JOIN budget_place p ON p.edition_id = s.edition_id AND p.name = s.place"
            + " WHERE s.edition_id = ? AND s.channel = 'PAPER' GROUP BY label ORDER BY label",
        row -> new PlaceCount(row.getString(1), row.getInt(2)),
        edition);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public int forget(UUID edition) {
    update("DELETE FROM budget_voter_code WHERE edition_id = ?", edition);
    update("DELETE FROM budget_roll_number WHERE edition_id = ?", edition);
    update("DELETE FROM budget_conflict WHERE edition_id = ?", edition);
    return update(FORGET + "edition_id = ? AND identity_key IS NOT NULL", edition);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void forgetMail(String mail) {
    update("DELETE FROM budget_voter_code WHERE mail = ?", key(mail));
    update(
        "DELETE n FROM budget_roll_number n JOIN budget_voter v ON v.id = n.voter_id"
            + " JOIN budget_edition e ON e.space_id = v.edition_id"
            + " WHERE v.mail_key = ? AND e.closed_at IS NOT NULL",
        key(mail));
    update(
        FORGET
            + "mail_key = ? AND edition_id IN"
            + " (SELECT space_id FROM budget_edition WHERE closed_at IS NOT NULL)",
        key(mail));
    update(
        "DELETE v FROM budget_voter v JOIN budget_edition e ON e.space_id = v.edition_id"
            + " LEFT JOIN budget_sign_off s ON s.voter_id = v.id"
            + " WHERE v.mail_key = ? AND e.closed_at IS NULL AND s.voter_id IS NULL",
        key(mail));
    update("UPDATE budget_voter SET mail = NULL, mail_key = NULL WHERE mail_key = ?", key(mail));
  }

  @Override
  public List<String> held(String mail) {
    return select(
        "SELECT CONCAT_WS(', ', p.name, CONCAT(v.given_name, ' ', v.family_name), v.birth_date,"
            + " v.area_key, s.signed_on) FROM budget_voter v JOIN space p ON p.id = v.edition_id"
            + " LEFT JOIN budget_sign_off s ON s.voter_id = v.id WHERE v.mail_key = ?"
            + " ORDER BY p.name",
        row -> row.getString(1),
        key(mail));
  }

  @Override
  public List<String> heldCodes(String mail) {
    return select(
        "SELECT CONCAT_WS(', ', p.name, CONCAT(c.given_name, ' ', c.family_name), c.birth_date,"
            + " c.area_key, c.expires_at) FROM budget_voter_code c"
            + " JOIN space p ON p.id = c.edition_id WHERE c.mail = ? ORDER BY p.name, c.expires_at",
        row -> row.getString(1),
        key(mail));
  }

  @Override
  public List<UUID> withDetails() {
    return select(
        "SELECT space_id FROM budget_edition e WHERE NOT past AND EXISTS"
            + " (SELECT 1 FROM budget_voter v WHERE v.edition_id = e.space_id"
            + " AND v.identity_key IS NOT NULL)",
        row -> row.getObject(1, UUID.class));
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void keep(Code code) {
    code.voter().ifPresent(voter -> dropAll("voter_id = ?", voter));
    code.mail().ifPresent(mail -> dropEarlier(code, key(mail)));
    update(
        "INSERT INTO budget_voter_code (id, edition_id, code_hash, voter_id, family_name,"
            + " given_name, birth_date, area_key, mail, tries, expires_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
        code.id(),
        code.edition(),
        code.hash(),
        code.voter().orElse(null),
        code.identity().map(Identity::familyName).orElse(null),
        code.identity().map(Identity::givenName).orElse(null),
        code.identity().map(Identity::birthDate).orElse(null),
        code.areaKey().orElse(null),
        code.mail().map(StoredRoll::key).orElse(null),
        LocalDateTime.ofInstant(code.expires(), ZoneOffset.UTC));
  }

  private void dropEarlier(Code code, String mail) {
    Identity asked = code.identity().orElseThrow();
    dropAll(
        "edition_id = ? AND mail = ? AND family_name = ? AND given_name = ? AND birth_date = ?",
        code.edition(),
        mail,
        asked.familyName(),
        asked.givenName(),
        asked.birthDate());
  }

  /** Deletes by id what is found: a delete that finds nothing would lock where others insert. */
  private void dropAll(String where, Object... parameters) {
    select(
            "SELECT id FROM budget_voter_code WHERE " + where,
            row -> row.getObject(1, UUID.class),
            parameters)
        .forEach(id -> update("DELETE FROM budget_voter_code WHERE id = ?", id));
  }

  @Override
  public Optional<Code> code(UUID edition, UUID request) {
    return first(CODES + "id = ?", StoredRoll::code, edition, request);
  }

  @Override
  public Optional<Code> code(UUID edition, byte[] hash) {
    return first(CODES + "code_hash = ?", StoredRoll::code, edition, hash);
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public int tried(UUID request) {
    update("UPDATE budget_voter_code SET tries = tries + 1 WHERE id = ?", request);
    return first("SELECT tries FROM budget_voter_code WHERE id = ?", row -> row.getInt(1), request)
        .orElse(Integer.MAX_VALUE);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void sweep() {
    update(OVER);
    update("DELETE FROM budget_voter_try WHERE tried_at < UTC_TIMESTAMP(6) - INTERVAL 1 HOUR");
  }

  /**
   * {@inheritDoc} Noted first, counted then, each statement for itself: of many who try at once no
   * more get through than may.
   */
  @Override
  @Transactional(TxType.NOT_SUPPORTED)
  public Optional<Brake> note(List<Brake> brakes) {
    List<UUID> noted = brakes.stream().map(brake -> UUID.randomUUID()).toList();
    List<Object> rows = new ArrayList<>();
    List<Object> counted = new ArrayList<>();
    for (int at = 0; at < brakes.size(); at++) {
      rows.addAll(List.of(noted.get(at), brakes.get(at).key()));
      counted.addAll(List.of(brakes.get(at).key(), brakes.get(at).window().toSeconds()));
    }
    update(
        "INSERT INTO budget_voter_try (id, key_hash, tried_at) VALUES "
            + repeated("(?, ?, UTC_TIMESTAMP(6))", brakes),
        rows.toArray());
    Optional<Brake> holding =
        first("SELECT " + repeated(TRIES, brakes), row -> holding(brakes, row), counted.toArray())
            .flatMap(found -> found);
    holding.ifPresent(
        brake ->
            update(
                "DELETE FROM budget_voter_try WHERE id IN (" + repeated("?", brakes) + ")",
                noted.toArray()));
    return holding;
  }

  private static Optional<Brake> holding(List<Brake> brakes, ResultSet counts) throws SQLException {
    for (int at = 0; at < brakes.size(); at++) {
      if (counts.getInt(at + 1) > brakes.get(at).most()) {
        return Optional.of(brakes.get(at));
      }
    }
    return Optional.empty();
  }

  private static String repeated(String part, List<?> times) {
    return String.join(", ", Collections.nCopies(times.size(), part));
  }

  /** Reads {@link #VOTER}, which comes first in the row. */
  static Voter voter(ResultSet row) throws SQLException {
    LocalDate signed = row.getObject(10, LocalDate.class);
    return new Voter(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        identity(row, 3),
        row.getInt(6),
        Optional.ofNullable(row.getString(7)),
        Optional.ofNullable(row.getString(8)),
        row.getString(9),
        signed == null
            ? Optional.empty()
            : Optional.of(
                new SignOff(signed, Channel.valueOf(row.getString(11)), row.getString(12))));
  }

  private static Code code(ResultSet row) throws SQLException {
    return new Code(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getBytes(3),
        Optional.ofNullable(row.getObject(4, UUID.class)),
        identity(row, 5),
        Optional.ofNullable(row.getString(8)),
        Optional.ofNullable(row.getString(9)),
        row.getObject(10, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getInt(11));
  }

  private static Optional<Identity> identity(ResultSet row, int from) throws SQLException {
    return row.getString(from) == null
        ? Optional.empty()
        : Optional.of(
            new Identity(
                row.getString(from),
                row.getString(from + 1),
                row.getObject(from + 2, LocalDate.class)));
  }

  private static String key(String mail) {
    return mail.strip().toLowerCase(Locale.ROOT);
  }

  private boolean insert(String statement, Object... values) {
    try {
      return run(statement, values) == 1;
    } catch (SQLException e) {
      if (e.getErrorCode() == DUPLICATE) {
        return false;
      }
      throw new IllegalStateException("The roll could not be written.", e);
    }
  }

  private int update(String statement, Object... values) {
    try {
      return run(statement, values);
    } catch (SQLException e) {
      throw new IllegalStateException("The roll could not be written.", e);
    }
  }

  private int run(String statement, Object... values) throws SQLException {
    try (Lent lent = connections.lend();
        PreparedStatement prepared = lent.connection().prepareStatement(statement)) {
      fill(prepared, values);
      return prepared.executeUpdate();
    }
  }

  private <T> Optional<T> first(String query, Row<T> read, Object... values) {
    return select(query, read, values).stream().findFirst();
  }

  private <T> List<T> select(String query, Row<T> read, Object... values) {
    try (Lent lent = connections.lend();
        PreparedStatement prepared = lent.connection().prepareStatement(query)) {
      fill(prepared, values);
      List<T> found = new ArrayList<>();
      try (ResultSet row = prepared.executeQuery()) {
        while (row.next()) {
          found.add(read.read(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The roll could not be read.", e);
    }
  }

  private static void fill(PreparedStatement prepared, Object... values) throws SQLException {
    for (int at = 0; at < values.length; at++) {
      prepared.setObject(at + 1, values[at]);
    }
  }
}
