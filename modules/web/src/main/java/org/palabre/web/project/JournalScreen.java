package org.palabre.web.project;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.document.Pictures;
import org.palabre.document.ShownPicture;
import org.palabre.file.Upload;
import org.palabre.input.Refusal;
import org.palabre.project.journal.JournalPictures;
import org.palabre.project.journal.Journals;
import org.palabre.project.journal.Photo;
import org.palabre.project.journal.ProjectEntry;
import org.palabre.project.journal.Telling;
import org.palabre.web.address.Here;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedDate;

/** The journal of a project: told, changed, taken back. */
@Named
@RequestScoped
public class JournalScreen {

  private static final String PAGE = "project-journal";
  private static final int MOST = 500;

  @Inject private Journals journals;
  @Inject private JournalPictures pictures;
  @Inject private ProjectAtHand projectAtHand;
  @Inject private Refusals refusals;
  @Inject private Here here;
  private List<ProjectEntry> entries = List.of();
  private Optional<ProjectEntry> entry = Optional.empty();
  private FormKey key = FormKey.fresh();
  private int version;
  private String toldOn;
  private String words;
  private Audience audience;
  private Part file;
  private String alt;
  private String author;

  @PostConstruct
  void load() {
    if (projectAtHand.getProject() == null) {
      return;
    }
    entries = journals.of(here.facts(), projectAtHand.getProject(), 0, MOST);
    toldOn = TypedDate.write(here.wording().today());
    audience = projectAtHand.getProject().getAudience();
    entry =
        Sent.id("entry")
            .flatMap(id -> entries.stream().filter(one -> one.getId().equals(id)).findFirst());
    entry.ifPresent(this::show);
  }

  private void show(ProjectEntry kept) {
    version = kept.getVersion();
    toldOn = TypedDate.write(kept.getToldOn());
    words = kept.getWords();
    audience = kept.getAudience();
  }

  /** Takes something back: the button carries which. */
  public void strike() {
    Optional<UUID> which = Sent.id("strike");
    if (Sent.isPostback() && which.isPresent()) {
      act(
          "entries",
          "struck",
          () -> journals.remove(here.spaceId(), projectAtHand.id(), which.get()));
    }
  }

  /** Takes a picture away and keeps what was typed: the button carries which. */
  public void strikePicture() {
    Optional<UUID> which = Sent.id("strike-picture");
    if (Sent.isPostback() && which.isPresent()) {
      act("entry", "pictureStruck", () -> keepWithout(which.get()));
    }
  }

  private void keepWithout(UUID picture) {
    ProjectEntry kept = entry.orElseThrow(() -> new Refusal("", "projectjournal.gone"));
    journals.rewriteWithout(
        picture, here.spaceId(), projectAtHand.id(), kept.getId(), version, telling(), photo());
  }

  /** Tells something, or keeps the changes of what is shown. */
  public void save() {
    act("entry", entry.isPresent() ? "changed" : "told", this::keep);
  }

  private void keep() {
    Sent.requireFound("entry", entry.isPresent(), "projectjournal.gone");
    if (entry.isEmpty()) {
      journals.tell(here.spaceId(), projectAtHand.id(), telling(), photo(), key.id());
    } else {
      journals.rewrite(
          here.spaceId(), projectAtHand.id(), entry.get().getId(), version, telling(), photo());
    }
  }

  private Telling telling() {
    return new Telling(TypedDate.read("toldOn", toldOn), words, audience);
  }

  private Optional<Photo> photo() {
    if (file == null || file.getSize() == 0) {
      requireNoWordsOfAPhoto();
      return Optional.empty();
    }
    Upload upload = new Upload(file.getSubmittedFileName(), file::getInputStream);
    return Optional.of(new Photo(upload, new Pictures.Words(alt, "", author, ""), key.id()));
  }

  /** After a refusal a browser empties the field of the file, not those of its words. */
  private void requireNoWordsOfAPhoto() {
    if (isTyped(alt) || isTyped(author)) {
      throw new Refusal("file", "projectjournal.picture.again");
    }
  }

  private static boolean isTyped(String text) {
    return text != null && !text.isBlank();
  }

  private void act(String form, String done, Runnable deed) {
    if (refusals.explain(form, deed)) {
      projectAtHand.done(PAGE, done);
    }
  }

  /** What was told, latest first. */
  public List<ProjectExtras.Entry> getEntries() {
    Map<UUID, ShownPicture> shown = pictures.of(entries);
    return entries.stream().map(one -> ProjectExtras.Entry.of(one, shown, here)).toList();
  }

  /** What is being changed; null while something new is told. */
  public ProjectEntry getEntry() {
    return entry.orElse(null);
  }

  /** Who may read it: never more people than the project. */
  public List<Audience> getAudiences() {
    return Arrays.stream(Audience.values())
        .filter(
            one ->
                one == Audience.TEAM || projectAtHand.getProject().getAudience() != Audience.TEAM)
        .toList();
  }

  /** The pictures of what is being changed. */
  public List<ShownPicture> getPictures() {
    return entry.map(one -> List.copyOf(pictures.of(List.of(one)).values())).orElse(List.of());
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getToldOn() {
    return toldOn;
  }

  public void setToldOn(String toldOn) {
    this.toldOn = toldOn;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public Audience getAudience() {
    return audience;
  }

  public void setAudience(Audience audience) {
    this.audience = audience;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getAlt() {
    return alt;
  }

  public void setAlt(String alt) {
    this.alt = alt;
  }

  public String getAuthor() {
    return author;
  }

  public void setAuthor(String author) {
    this.author = author;
  }
}
