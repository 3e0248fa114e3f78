package org.palabre.web.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.document.Document;
import org.palabre.document.Document.Kind;
import org.palabre.document.DocumentVersion;
import org.palabre.document.Shelved;
import org.palabre.document.ShownPicture;
import org.palabre.web.address.Here;
import org.palabre.web.page.SpaceHead.Tag;

/** A document as the pages of its space say it: its title, what it is, when it came. */
public class DocumentCard {

  /** Beyond this many characters a list shows the beginning of a text. */
  private static final int BEGINNING = 240;

  private final Document document;
  private final Optional<DocumentVersion> file;
  private final Here here;
  private final ResourceBundle words;

  /** Of a document, said in the language of a page. */
  public DocumentCard(Shelved shelved, Here here) {
    this.document = shelved.document();
    this.file = shelved.file();
    this.here = here;
    this.words = ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  public UUID getId() {
    return document.getId();
  }

  public String getTitle() {
    return document.getTitle();
  }

  public String getCaption() {
    return document.getCaption();
  }

  public String getAlt() {
    return document.getAlt();
  }

  /** A text's words; a film's and a file's are empty. */
  public String getWords() {
    return document.getWords();
  }

  /** The beginning of a text's words. */
  public String getBeginning() {
    return here.wording().beginning(document.getWords(), BEGINNING);
  }

  /** The address of its page. */
  public String getLink() {
    return here.link(here.getSpaceAddress()) + "/documents/" + document.getId();
  }

  /** The address of its file. */
  public String getFileLink() {
    return ShownPicture.largeOf(document.getId());
  }

  /** The address of the small picture. */
  public String getSmallLink() {
    return ShownPicture.smallOf(document.getId());
  }

  public boolean isPicture() {
    return document.getKind() == Kind.PICTURE;
  }

  public boolean isFilm() {
    return document.getKind() == Kind.FILM;
  }

  public boolean isText() {
    return document.getKind() == Kind.TEXT;
  }

  /** Whether it is a sound, to be heard on the page. */
  public boolean isSound() {
    return file.filter(one -> one.getType().isSound()).isPresent();
  }

  /** Whether it has a file to take away. */
  public boolean isFile() {
    return file.isPresent();
  }

  /** The address a film leads to. */
  public String getFilmLink() {
    return document.getLink();
  }

  /** Whose site a film's link leads to: "films.example". */
  public String getFilmHost() {
    String host = URI.create(document.getLink()).getHost();
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** What it is, in a word or two: "PDF", "photo", "film". */
  public String getSort() {
    return switch (document.getKind()) {
      case FILE -> file.map(one -> words.getString("file.type." + one.getType())).orElse("");
      default -> words.getString("document.kind." + document.getKind());
    };
  }

  /** What it is, how heavy, when it came: "PDF · 1,2 Mo · hier". */
  public String getFacts() {
    List<String> facts = new ArrayList<>();
    facts.add(getSort());
    file.filter(one -> !isPicture()).ifPresent(one -> facts.add(Weight.of(one.getSize(), here)));
    if (isFilm()) {
      facts.add(getFilmHost());
    }
    facts.add(here.dayOf(document.getAddedAt()));
    return String.join(" · ", facts);
  }

  /** What the button that takes its file says: "Télécharger (PDF, 1,2 Mo)". */
  public String getTake() {
    return file.map(
            one ->
                here.say(
                    words.getString("document.take"),
                    words.getString("file.type." + one.getType()),
                    Weight.of(one.getSize(), here)))
        .orElse("");
  }

  /** Who made it and what others may do with it; empty when nobody said. */
  public String getCredit() {
    return document.credit();
  }

  /** The name it came with, when that said it was something else; null otherwise. */
  public String getFalseName() {
    return file.map(DocumentVersion::getFalseName).orElse(null);
  }

  /** What its file is called; empty when it has none. */
  public String getFileName() {
    return file.map(DocumentVersion::getFileName).orElse("");
  }

  /** A text's encoding, when it is not the usual one; null otherwise. */
  public String getCharset() {
    return file.flatMap(DocumentVersion::getCharset)
        .filter(known -> !known.equals("UTF-8"))
        .orElse(null);
  }

  /** A picture's width in pixels. */
  public int getWidth() {
    return file.map(DocumentVersion::getWidth).orElse(0);
  }

  /** A picture's height in pixels. */
  public int getHeight() {
    return file.map(DocumentVersion::getHeight).orElse(0);
  }

  /** What a reader should know first. */
  public List<Tag> getTags() {
    List<Tag> tags = new ArrayList<>();
    if (!document.isReady()) {
      tags.add(new Tag(words.getString("document.undescribed"), "wait"));
    }
    if (document.getAudience() == Audience.TEAM) {
      tags.add(new Tag(words.getString("audience.TEAM.tag"), ""));
    }
    return tags;
  }
}
