package org.palabre.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.spi.AdoptedValues;
import org.palabre.spi.NamedValue;

/** Reads what adopted texts fix from their adopted articles. */
@ApplicationScoped
public class StoredAdoptedValues implements AdoptedValues {

  private static final String ADOPTIONS =
      "SELECT a, t FROM TextAdoption a, Text t WHERE a.textId = t.id AND ";

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  /** For the container's proxy. */
  @Inject
  protected StoredAdoptedValues() {}

  @Override
  public Optional<Adopted> inForce(UUID text) {
    return find(
            entities
                .createQuery(ADOPTIONS + "t.id = :id AND a.number = t.adoptions", Object[].class)
                .setParameter("id", text))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Adopted> version(UUID text, int number) {
    return find(
            entities
                .createQuery(ADOPTIONS + "t.id = :id AND a.number = :number", Object[].class)
                .setParameter("id", text)
                .setParameter("number", number))
        .stream()
        .findFirst();
  }

  @Override
  public List<Adopted> inSpace(UUID space) {
    return find(
        entities
            .createQuery(
                ADOPTIONS + "t.spaceId = :space AND a.number = t.adoptions ORDER BY t.id",
                Object[].class)
            .setParameter("space", space));
  }

  private List<Adopted> find(TypedQuery<Object[]> adoptions) {
    return adoptions
        .getResultStream()
        .map(row -> adopted((Adoption) row[0], (Text) row[1]))
        .toList();
  }

  private Adopted adopted(Adoption adoption, Text text) {
    List<NamedValue> values =
        entities
            .createQuery(
                "SELECT a.namedValues FROM AdoptedArticle a WHERE a.adoptionId = :adoption"
                    + " AND a.namedValues <> '' ORDER BY a.position, a.articleId",
                String.class)
            .setParameter("adoption", adoption.getId())
            .getResultStream()
            .flatMap(kept -> ValueLines.read(kept).stream())
            .toList();
    return new Adopted(
        text.getId(), text.getSpaceId(), adoption.getNumber(), adoption.getAdoptedOn(), values);
  }
}
