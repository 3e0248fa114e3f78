package org.palabre.tables.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.tables.application.Notes;
import org.palabre.tables.domain.Note;
import org.palabre.tables.domain.Subject;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/**
 * The visitor's own notes on a table, and writing one. When another window changed the same note
 * meanwhile, both texts are shown side by side and nothing is lost.
 */
@Named
@RequestScoped
public class NotePage {

  private static final int AT_ONCE = 200;

  @Inject private Notes notes;
  @Inject private Subjects subjects;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Note> chosen = Optional.empty();
  private Note other;
  private FormKey key = FormKey.fresh();
  private int seen;
  private String text;
  private String about;
  private List<Row> rows;

  @PostConstruct
  void load() {
    chosen = Sent.id("id").flatMap(id -> notes.find(here.facts(), id));
    chosen.ifPresentOrElse(
        note -> {
          seen = note.getVersion();
          text = note.getText();
          about = note.subject().map(Subject::toString).orElse(null);
        },
        () ->
            about = Sent.text("about").flatMap(Subject::read).map(Subject::toString).orElse(null));
  }

  /** Keeps the note, and shows the list. */
  public void save() {
    keep(list());
  }

  /** Keeps the note, and goes on with it. */
  public void goOn() {
    UUID id = Sent.id("id").orElse(key.id());
    keep(here.link(here.getToolAddress()) + "/note?id=" + id);
  }

  private void keep(String next) {
    Optional<UUID> id = Sent.id("id");
    Optional<Subject> subject = Subject.read(about).filter(one -> subjects.isHere(one));
    try {
      if (id.isPresent()) {
        notes.change(here.spaceId(), id.get(), seen, subject, text);
      } else {
        notes.keep(here.spaceId(), subject, text, key.id());
      }
      done.go(next);
    } catch (Refusal refusal) {
      if (refusal.key().equals("tables.note.overtaken")) {
        showBoth(id.orElse(key.id()));
      }
      refusals.show("note", refusal);
    }
  }

  private void showBoth(UUID id) {
    other = notes.find(here.facts(), id).orElseThrow();
    seen = other.getVersion();
  }

  /** Erases the note for good, and shows the list. */
  public void erase() {
    Sent.id("id").ifPresent(id -> notes.erase(here.spaceId(), id));
    done.go(list());
  }

  /** The visitor's notes that hold what is searched for. */
  public List<Row> getAll() {
    if (rows == null) {
      rows =
          notes.list(here.facts(), getSearched(), AT_ONCE).stream()
              .map(
                  note ->
                      new Row(
                          note,
                          here.wording().beginning(note.getText(), AT_ONCE),
                          note.subject().flatMap(subjects::name).orElse("")))
              .toList();
    }
    return rows;
  }

  /** What is searched for. */
  public String getSearched() {
    return Sent.text("q").orElse("");
  }

  /** The note at this address, or null for a new one. */
  public Note getChosen() {
    return chosen.orElse(null);
  }

  /** Which note the form is about, which carries it along; empty for a new one. */
  public String getNoteId() {
    return other == null ? Sent.text("id").orElse("") : other.getId().toString();
  }

  /** Whether the address names a note that is not there. */
  public boolean isGone() {
    return Sent.text("id").isPresent() && chosen.isEmpty();
  }

  /** The same note as another window wrote it meanwhile, or null. */
  public Note getOther() {
    return other;
  }

  /** What a note can be about. */
  public List<Choice> getSubjects() {
    List<Choice> all = new ArrayList<>(subjects.all());
    Subject.read(about)
        .filter(subject -> all.stream().noneMatch(one -> one.value().equals(about)))
        .flatMap(subjects::name)
        .ifPresent(name -> all.add(0, new Choice(about, name)));
    return all;
  }

  private String list() {
    return here.link(here.getToolAddress()) + "/notes";
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int seen) {
    this.seen = seen;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getAbout() {
    return about;
  }

  public void setAbout(String about) {
    this.about = about;
  }

  /**
   * A note in the list.
   *
   * @param note the note
   * @param beginning its first lines
   * @param subject what it is about; empty when it is about the table
   */
  public record Row(Note note, String beginning, String subject) {}
}
