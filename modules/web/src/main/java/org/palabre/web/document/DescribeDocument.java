package org.palabre.web.document;

import static org.palabre.access.PlatformPermission.RUN_SPACE;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.document.Document;
import org.palabre.document.Document.Kind;
import org.palabre.document.DocumentDescription;
import org.palabre.document.DocumentWork;
import org.palabre.document.Documents;
import org.palabre.document.Shelved;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/**
 * Saying what a document is; adding a film by its link, or a text ({@code ?what=FILM}). After a
 * picture comes the next that waits to be described.
 */
@Named
@RequestScoped
public class DescribeDocument {

  private static final String FORM = "describe";

  @Inject private Documents documents;
  @Inject private DocumentWork work;
  @Inject private Access access;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Shelved> kept = Optional.empty();
  private Kind kind;
  private FormKey key = FormKey.fresh();
  private int version;
  private String title;
  private String caption;
  private String author;
  private String licence;
  private String alt;
  private String link;
  private String words;
  private Audience audience = Audience.SPACE;
  private boolean shown;
  private Integer waiting;

  @PostConstruct
  void load() {
    kept =
        Sent.id("id")
            .flatMap(id -> documents.find(here.facts(), id))
            .filter(one -> documents.mayChange(one.document(), here.facts()));
    kept.map(Shelved::document).ifPresent(this::show);
    if (kept.isEmpty() && Sent.id("id").isPresent() && Sent.isPostback()) {
      kind = Sent.text("describe:kind").flatMap(DescribeDocument::kind).orElse(Kind.FILE);
    } else if (Sent.id("id").isEmpty()) {
      kind =
          Sent.text("what")
              .filter(what -> what.equals("FILM") || what.equals("TEXT"))
              .flatMap(DescribeDocument::kind)
              .orElse(null);
      shown = kind != null;
    }
  }

  private static Optional<Kind> kind(String name) {
    return Arrays.stream(Kind.values()).filter(one -> one.name().equals(name)).findAny();
  }

  private void show(Document document) {
    kind = document.getKind();
    version = document.getVersion();
    title = document.getTitle();
    caption = document.getCaption();
    author = document.getAuthor();
    licence = document.getLicence();
    alt = document.getAlt();
    link = document.getLink();
    words = document.getWords();
    audience = document.getAudience();
    shown = document.isShown();
  }

  /** Answers "not found" at the address of no document, or of somebody else's. */
  public void open() {
    if (kind == null) {
      NotFound.answer();
    }
  }

  /** Keeps what was said; shows it, or the next picture that waits. */
  public void save() {
    UUID[] id = new UUID[1];
    if (refusals.explain(FORM, () -> id[0] = keep())) {
      List<Shelved> waiting = documents.undescribed(here.facts());
      String tool = here.link(here.getToolAddress());
      done.go(
          waiting.isEmpty()
              ? tool + "/" + id[0] + "?done=kept"
              : tool + "/describe?done=next&id=" + waiting.get(0).document().getId());
    }
  }

  private UUID keep() {
    DocumentDescription said =
        new DocumentDescription(title, caption, author, licence, alt, link, words, audience, shown);
    if (kept.isEmpty() && Sent.id("id").isPresent()) {
      throw new Refusal("", "document.gone");
    }
    if (kept.isEmpty()) {
      return work.write(here.spaceId(), kind, said, key.id()).getId();
    }
    UUID id = kept.get().document().getId();
    work.describe(here.spaceId(), id, version, said);
    return id;
  }

  /** The document as it is kept; null while a film or a text is being added. */
  public DocumentCard getCard() {
    return kept.map(one -> new DocumentCard(one, here)).orElse(null);
  }

  /** What it is. */
  public Kind getKind() {
    return kind;
  }

  /** What the page does. */
  public String getHeading() {
    String does =
        kept.isEmpty() && (kind == Kind.FILM || kind == Kind.TEXT)
            ? "document.add." + kind
            : kind == Kind.PICTURE ? "document.describe.picture" : "document.change";
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
        .getString(does);
  }

  /** How many pictures wait to be described, this one among them. */
  public int getWaiting() {
    if (waiting == null) {
      waiting = documents.undescribed(here.facts()).size();
    }
    return waiting;
  }

  /** Whether the visitor may show it among what the space made. */
  public boolean isProduction() {
    return isTeam() && (kind != Kind.FILE || kept.isPresent() && getCard().isSound());
  }

  /** Whether the visitor may say who reads it: what is the team's only they give to everybody. */
  public boolean isAudienceOpen() {
    return isTeam() || kept.isEmpty() || kept.get().document().getAudience() == Audience.SPACE;
  }

  private boolean isTeam() {
    return access.may(RUN_SPACE, here.facts());
  }

  /** Who may read it. */
  public Audience[] getAudiences() {
    return Audience.values();
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

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getCaption() {
    return caption;
  }

  public void setCaption(String caption) {
    this.caption = caption;
  }

  public String getAuthor() {
    return author;
  }

  public void setAuthor(String author) {
    this.author = author;
  }

  public String getLicence() {
    return licence;
  }

  public void setLicence(String licence) {
    this.licence = licence;
  }

  public String getAlt() {
    return alt;
  }

  public void setAlt(String alt) {
    this.alt = alt;
  }

  public String getLink() {
    return link;
  }

  public void setLink(String link) {
    this.link = link;
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

  public boolean isShown() {
    return shown;
  }

  public void setShown(boolean shown) {
    this.shown = shown;
  }
}
