package org.palabre.letter;

import static org.palabre.access.PlatformPermission.READ_PUBLIC;
import static org.palabre.access.PlatformPermission.WRITE_LETTERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.letter.Letter.State;
import org.palabre.letter.LetterText.Part;
import org.palabre.letter.LetterText.Piece;
import org.palabre.territory.Territories;
import org.palabre.territory.Territory;

/**
 * Reads letters: published ones for everybody, drafts for those who write letters. For everybody
 * else a draft does not exist.
 */
@ApplicationScoped
public class Letters {

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final Access access;
  private final PublicSources sources;
  private final Territories territories;

  /** For the container's proxy. */
  protected Letters() {
    this(null, null, null);
  }

  @Inject
  Letters(Access access, PublicSources sources, Territories territories) {
    this.access = access;
    this.sources = sources;
    this.territories = territories;
  }

  /** The published letters, latest first. */
  public List<Letter> published(int skip, int limit) {
    access.require(READ_PUBLIC);
    return entities
        .createQuery(
            "SELECT l FROM Letter l WHERE l.publishedAt IS NOT NULL"
                + " ORDER BY l.publishedAt DESC, l.id DESC",
            Letter.class)
        .setFirstResult(skip)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many letters are published. */
  public long countPublished() {
    access.require(READ_PUBLIC);
    return entities
        .createQuery("SELECT COUNT(l) FROM Letter l WHERE l.publishedAt IS NOT NULL", Long.class)
        .getSingleResult();
  }

  /**
   * The drafts, latest first.
   *
   * @throws org.palabre.access.AccessDenied if the actor does not write letters
   */
  public List<Letter> drafts(int limit) {
    access.require(WRITE_LETTERS);
    return entities
        .createQuery(
            "SELECT l FROM Letter l WHERE l.state = :draft ORDER BY l.id DESC", Letter.class)
        .setParameter("draft", State.DRAFT)
        .setMaxResults(limit)
        .getResultList();
  }

  /** A letter that the actor may read. */
  public Optional<Letter> find(UUID id) {
    return Optional.ofNullable(entities.find(Letter.class, id))
        .filter(letter -> letter.isPublic() || access.may(WRITE_LETTERS));
  }

  /** An item of a letter that the actor may write. */
  public Optional<LetterItem> item(UUID id) {
    return access.may(WRITE_LETTERS)
        ? Optional.ofNullable(entities.find(LetterItem.class, id))
        : Optional.empty();
  }

  /** The items of a letter found here, in order. */
  public List<LetterItem> items(Letter letter) {
    return entities
        .createQuery(
            "SELECT i FROM LetterItem i WHERE i.letterId = :letter ORDER BY i.position, i.id",
            LetterItem.class)
        .setParameter("letter", letter.getId())
        .getResultList();
  }

  /**
   * What a writer saw of a letter found here: changes with its head, its state, and everything it
   * tells.
   */
  public String seen(Letter letter) {
    StringBuilder seen = new StringBuilder().append(letter.getVersion());
    items(letter)
        .forEach(
            item -> seen.append(item.getId()).append(item.getVersion()).append(item.getPosition()));
    return letter.getVersion() + "-" + Integer.toHexString(seen.toString().hashCode());
  }

  /** The names of the themes of items, as far as everybody reads them. */
  private Map<UUID, String> themes(List<LetterItem> items) {
    List<UUID> ids = items.stream().flatMap(item -> item.getTheme().stream()).distinct().toList();
    Map<UUID, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      entities
          .createQuery(
              "SELECT t.id, t.name FROM Theme t WHERE t.id IN :ids AND t.audience = :everybody",
              Object[].class)
          .setParameter("ids", ids)
          .setParameter("everybody", Audience.SPACE)
          .getResultList()
          .forEach(row -> names.put((UUID) row[0], (String) row[1]));
    }
    return names;
  }

  /** What a letter found here tells, asked of its sources now, in whoever's name it is asked. */
  public LetterText text(Letter letter) {
    LetterWords words = new LetterWords(letter.getLanguage());
    List<LetterItem> items = items(letter);
    Map<SourceRef, Source> read =
        sources.read(items.stream().flatMap(item -> item.getSource().stream()).toList());
    Map<Section, List<Piece>> parts = new EnumMap<>(Section.class);
    Map<Section, String> titles = new EnumMap<>(Section.class);
    Map<UUID, String> themes = themes(items);
    List<LetterItem> missing = new ArrayList<>();
    for (LetterItem item : items) {
      Optional<Source> source = item.getSource().map(read::get);
      if (item.getSource().isPresent() && source.isEmpty()) {
        missing.add(item);
        continue;
      }
      Section section = item.getSection();
      String title = title(item, source, themes);
      Piece piece = piece(item, source, words, title, titles.getOrDefault(section, ""));
      parts.computeIfAbsent(section, any -> new ArrayList<>()).add(piece);
      titles.put(section, title);
    }
    return new LetterText(
        letter,
        territory(letter),
        words.period(letter.getFromOn(), letter.getUntilOn()),
        parts.entrySet().stream()
            .map(part -> new Part(part.getKey(), words.heading(part.getKey()), part.getValue()))
            .toList(),
        missing);
  }

  /** What everybody reads of the source of an item; empty for none, or not any more. */
  public Optional<Source> source(LetterItem item) {
    return item.getSource()
        .flatMap(ref -> Optional.ofNullable(sources.read(List.of(ref)).get(ref)));
  }

  /** The name of a letter's territory. */
  public String territory(Letter letter) {
    return territories.find(letter.getTerritoryId()).map(Territory::getName).orElse("");
  }

  /** The names of the territories of letters, by letter. */
  public Map<UUID, String> territories(Collection<Letter> letters) {
    Map<UUID, String> names = new HashMap<>();
    letters.forEach(letter -> names.put(letter.getId(), territory(letter)));
    return names;
  }

  /** Which of these the letter refers to already. */
  public Set<UUID> taken(Letter letter) {
    Set<UUID> taken = new HashSet<>();
    items(letter).forEach(item -> item.getSource().ifPresent(ref -> taken.add(ref.id())));
    return taken;
  }

  private static Piece piece(
      LetterItem item, Optional<Source> source, LetterWords words, String title, String before) {
    boolean said = source.filter(one -> one.kind() == SourceKind.STATEMENT).isPresent();
    boolean rewritten = !item.getWords().isEmpty();
    return new Piece(
        item.getId(),
        item.getVersion(),
        title.equals(before) ? "" : title,
        rewritten || said ? item.getWords() : source.map(Source::words).orElse(""),
        said ? words.quoted(source.get().words()) : "",
        source.map(words::facts).orElse(""),
        source.map(Source::path).orElse(""),
        source.filter(one -> one.kind() == SourceKind.PICTURE).map(Source::id).orElse(null),
        source.map(Source::alt).orElse(""));
  }

  private static String title(LetterItem item, Optional<Source> source, Map<UUID, String> themes) {
    if (!item.getTitle().isEmpty()) {
      return item.getTitle();
    }
    return item.getTheme()
        .map(theme -> themes.getOrDefault(theme, ""))
        .orElseGet(() -> source.map(Source::title).orElse(""));
  }
}
