package org.palabre.web.letter;

import static org.palabre.access.PlatformPermission.WRITE_LETTERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.access.Access;
import org.palabre.letter.Letters;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;
import org.palabre.web.letter.LetterCards.LetterCard;

/** The letters that were published, latest first. */
@Named
@RequestScoped
public class LetterList {

  private static final int MOST = 20;

  @Inject private Letters letters;
  @Inject private LetterCards cards;
  @Inject private Access access;
  @Inject private Here here;
  private List<LetterCard> shown;
  private List<LetterCard> latest;

  /** A page of them. */
  public List<LetterCard> getCards() {
    if (shown == null) {
      shown = cards.of(letters.published(page() * MOST, MOST));
    }
    return shown;
  }

  /** The last one; null when there is none. */
  public LetterCard getLatest() {
    if (latest == null) {
      latest = cards.of(letters.published(0, 1));
    }
    return latest.isEmpty() ? null : latest.get(0);
  }

  /** Whether the visitor writes letters. */
  public boolean isWriting() {
    return access.may(WRITE_LETTERS);
  }

  /** The address of the page before; null on the first. */
  public String getLaterLink() {
    return page() == 0 ? null : here.link("/letters?page=" + (page() - 1));
  }

  /** The address of the page after; null on the last. */
  public String getEarlierLink() {
    boolean more = letters.countPublished() > (page() + 1L) * MOST;
    return more ? here.link("/letters?page=" + (page() + 1)) : null;
  }

  private int page() {
    return Math.min(Sent.number("page"), 10_000);
  }
}
