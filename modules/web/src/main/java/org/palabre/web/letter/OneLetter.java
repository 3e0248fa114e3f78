package org.palabre.web.letter;

import static org.palabre.access.PlatformPermission.WRITE_LETTERS;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.palabre.access.Access;
import org.palabre.letter.Letter;
import org.palabre.letter.LetterText;
import org.palabre.letter.Letters;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Sent;

/** A letter to read; a draft only for those who write letters. */
@Named
@RequestScoped
public class OneLetter {

  @Inject private Letters letters;
  @Inject private Access access;
  @Inject private Here here;
  private Optional<Letter> letter = Optional.empty();
  private LetterText text;

  @PostConstruct
  void load() {
    letter = Sent.parse(here.getRest()).flatMap(letters::find);
  }

  /** Answers "not found" at the address of nothing the visitor may read. */
  public void open() {
    if (letter.isEmpty()) {
      NotFound.answer();
    }
  }

  /** The letter; null at the address of none. */
  public Letter getLetter() {
    return letter.orElse(null);
  }

  /** What it tells now; null at the address of none. */
  public LetterText getText() {
    if (text == null) {
      text = letter.map(letters::text).orElse(null);
    }
    return text;
  }

  /** Whether it tells nothing. */
  public boolean isSilent() {
    return getText().isEmpty();
  }

  /** When it was published; empty for a draft. */
  public String getPublished() {
    return letter.map(Letter::getPublishedAt).map(moment -> here.dayOf(moment)).orElse("");
  }

  /** Whether the visitor writes letters. */
  public boolean isWriting() {
    return access.may(WRITE_LETTERS);
  }
}
