package org.palabre.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.palabre.spi.HeldFile;
import org.palabre.spi.PersonalData;
import org.palabre.store.DataVersion;

/**
 * What statements know of a person: those they said, those they took down, the files they imported.
 * Erasing takes away who it was; the words stay.
 */
@ApplicationScoped
public class StatementPersonalData implements PersonalData {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final DataVersion version;

  /** For the container's proxy. */
  protected StatementPersonalData() {
    this(null);
  }

  @Inject
  StatementPersonalData(DataVersion version) {
    this.version = version;
  }

  @Override
  public Map<String, Iterable<String>> export(UUID person) {
    Map<String, Iterable<String>> held = new LinkedHashMap<>();
    put(
        held,
        "Ce que vous avez dit",
        texts(
            "SELECT s.words FROM Statement s, StatementSpeaker p"
                + " WHERE p.statementId = s.id AND p.personId = :person ORDER BY s.id",
            person));
    put(
        held,
        "Ce que vous avez dit, mot pour mot, là où des noms sont cachés",
        texts(
            "SELECT o.words FROM StatementOriginal o, StatementSpeaker p"
                + " WHERE p.statementId = o.statementId AND p.personId = :person"
                + " ORDER BY o.statementId",
            person));
    put(
        held,
        "Ce que vous y avez ajouté",
        texts(
            "SELECT COALESCE(c.told, c.words) FROM StatementCorrection c, StatementSpeaker p"
                + " WHERE p.statementId = c.statementId AND p.personId = :person ORDER BY c.id",
            person));
    List<StatementPicture> photos = photos(person);
    put(
        held,
        "Vos photos, jointes à cette copie",
        IntStream.range(0, photos.size())
            .mapToObj(i -> (name(i) + " " + photos.get(i).getAlt()).strip())
            .toList());
    put(
        held,
        "Les noms sous lesquels vous avez parlé",
        texts(
            "SELECT DISTINCT p.name FROM StatementSpeaker p"
                + " WHERE p.personId = :person AND p.name IS NOT NULL",
            person));
    put(
        held,
        "Les endroits dont vous avez parlé",
        texts(
            "SELECT DISTINCT s.place FROM Statement s, StatementSpeaker p"
                + " WHERE p.statementId = s.id AND p.personId = :person AND s.place IS NOT NULL",
            person));
    put(held, "Vos points sur la carte (latitude, longitude)", points(person));
    put(
        held,
        "Ce que vous avez recueilli",
        texts(
            "SELECT s.words FROM Statement s WHERE s.collectedBy = :person ORDER BY s.id", person));
    put(
        held,
        "Les fichiers que vous avez importés",
        texts(
            "SELECT i.fileName FROM StatementImport i"
                + " WHERE i.importedBy = :person ORDER BY i.importedAt",
            person));
    return held;
  }

  private List<String> points(UUID person) {
    return entities
        .createQuery(
            "SELECT s FROM Statement s, StatementSpeaker p WHERE p.statementId = s.id"
                + " AND p.personId = :person ORDER BY s.id",
            Statement.class)
        .setParameter("person", person)
        .getResultList()
        .stream()
        .flatMap(said -> said.getPosition().stream())
        .map(at -> String.format(Locale.ROOT, "%.6f, %.6f", at.latitude(), at.longitude()))
        .toList();
  }

  @Override
  public List<HeldFile> files(UUID person) {
    List<StatementPicture> photos = photos(person);
    return IntStream.range(0, photos.size())
        .mapToObj(i -> new HeldFile(name(i), photos.get(i).content(true)))
        .toList();
  }

  private List<StatementPicture> photos(UUID person) {
    return entities
        .createQuery(
            "SELECT i FROM StatementPicture i, StatementSpeaker p"
                + " WHERE p.statementId = i.statementId AND p.personId = :person"
                + " ORDER BY i.statementId, i.position",
            StatementPicture.class)
        .setParameter("person", person)
        .getResultList();
  }

  private static String name(int number) {
    return "photo-%d.jpg".formatted(number + 1);
  }

  @Override
  public void erase(UUID person) {
    update("DELETE FROM StatementSpeaker p WHERE p.personId = :person", person);
    update("UPDATE Statement s SET s.collectedBy = NULL WHERE s.collectedBy = :person", person);
    update("UPDATE StatementImport i SET i.importedBy = NULL WHERE i.importedBy = :person", person);
    update("UPDATE Statement s SET s.decidedBy = NULL WHERE s.decidedBy = :person", person);
    update("UPDATE StatementOriginal o SET o.maskedBy = NULL WHERE o.maskedBy = :person", person);
    version.changed();
  }

  private List<String> texts(String query, UUID person) {
    return entities.createQuery(query, String.class).setParameter("person", person).getResultList();
  }

  private void update(String statement, UUID person) {
    entities.createQuery(statement).setParameter("person", person).executeUpdate();
  }

  private static void put(Map<String, Iterable<String>> held, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      held.put(heading, lines);
    }
  }
}
