package org.palabre.web.letter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.letter.Letter;
import org.palabre.letter.Letters;
import org.palabre.web.address.Here;
import org.palabre.web.page.SpaceHead.Tag;

/** Letters as lists say them. */
@RequestScoped
public class LetterCards {

  @Inject private Letters letters;
  @Inject private Here here;

  /** For the container's proxy. */
  protected LetterCards() {}

  /** How they are said, in their order. */
  List<LetterCard> of(Collection<Letter> some) {
    Map<UUID, String> territories = letters.territories(some);
    return some.stream().map(letter -> card(letter, territories.get(letter.getId()))).toList();
  }

  private LetterCard card(Letter letter, String territory) {
    return new LetterCard(
        letter.getId(),
        letter.getTitle(),
        letter.getLanguage(),
        territory,
        here.wording().period(letter.getFromOn(), letter.getUntilOn()),
        letter.getPublishedAt() == null ? "" : here.dayOf(letter.getPublishedAt()),
        tag(letter));
  }

  /** Where a letter is in its life. */
  Tag tag(Letter letter) {
    String word =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
            .getString("letter.state." + letter.getState());
    return new Tag(word, letter.isPublic() ? "done" : "wait");
  }

  /**
   * A letter in a list.
   *
   * @param id its id
   * @param title its title
   * @param language its language
   * @param territory where it goes
   * @param period what it tells of
   * @param published when it was published; empty for a draft
   * @param tag where it is in its life
   */
  public record LetterCard(
      UUID id,
      String title,
      String language,
      String territory,
      String period,
      String published,
      Tag tag) {}
}
