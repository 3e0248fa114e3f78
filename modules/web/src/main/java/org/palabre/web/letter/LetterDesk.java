package org.palabre.web.letter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.letter.LetterHead;
import org.palabre.letter.LetterPlan;
import org.palabre.letter.LetterWriting;
import org.palabre.letter.Letters;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.TypedDate;
import org.palabre.web.letter.LetterCards.LetterCard;
import org.palabre.web.screen.territory.TerritoryChoices;

/** Beginning a letter: where it goes and what time it tells of; the drafts and the last letters. */
@Named
@RequestScoped
public class LetterDesk {

  private static final String FORM = "begin";
  private static final int MOST = 50;
  private static final int LATEST = 10;
  private static final int USUAL_MONTHS = 3;
  private static final int USUAL_PAGES = 2;

  @Inject private Letters letters;
  @Inject private LetterWriting writing;
  @Inject private LetterCards cards;
  @Inject private TerritoryChoices territories;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private FormKey key = FormKey.fresh();
  private String territory;
  private String from;
  private String until;

  @PostConstruct
  void load() {
    LocalDate today = here.wording().today();
    from = TypedDate.write(today.minusMonths(USUAL_MONTHS));
    until = TypedDate.write(today);
    territories.getAll().stream().findFirst().ifPresent(one -> territory = (String) one.getValue());
  }

  /** Begins a letter, and goes on to choosing. */
  public void begin() {
    UUID[] id = new UUID[1];
    if (refusals.explain(FORM, () -> id[0] = keep())) {
      done.go(here.link("/letters/pick?id=" + id[0]));
    }
  }

  private UUID keep() {
    LetterPlan plan =
        new LetterPlan(
            TerritoryChoices.territory("territory", territory).orElse(null),
            TypedDate.read("from", from),
            TypedDate.read("until", until));
    String title =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
            .getString("letter.title.usual");
    return writing
        .begin(plan, new LetterHead(title, "", USUAL_PAGES), here.getLang(), key.id())
        .getId();
  }

  /** Whether there is a territory to write to. */
  public boolean isPossible() {
    return !territories.getAll().isEmpty();
  }

  /** The drafts. */
  public List<LetterCard> getDrafts() {
    return cards.of(letters.drafts(MOST));
  }

  /** The last letters that were published. */
  public List<LetterCard> getPublished() {
    return cards.of(letters.published(0, LATEST));
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public String getTerritory() {
    return territory;
  }

  public void setTerritory(String territory) {
    this.territory = territory;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }
}
