package org.palabre.budget.application.edition;

import static org.palabre.budget.BudgetPermission.RUN_EDITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.Audience;
import org.palabre.budget.application.edition.RulesDraft.Outline;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.edition.EditionRepository;
import org.palabre.budget.domain.edition.Scope;
import org.palabre.input.PlainText;
import org.palabre.input.Refusal;
import org.palabre.organisation.Organisations;
import org.palabre.text.Text;
import org.palabre.text.TextDescription;
import org.palabre.text.TextWriting;
import org.palabre.text.ValueName;

/** Makes an edition of a space: its areas, and a draft of its rules to be worked on as a text. */
@ApplicationScoped
public class EditionSetup {

  private static final int MOST_AREAS = 40;
  private static final BigDecimal LEAST = BigDecimal.ONE;

  private final Access access;
  private final EditionRepository editions;
  private final TextWriting texts;
  private final Organisations organisations;

  /** For the container's proxy. */
  protected EditionSetup() {
    this(null, null, null, null);
  }

  @Inject
  EditionSetup(
      Access access, EditionRepository editions, TextWriting texts, Organisations organisations) {
    this.access = access;
    this.editions = editions;
    this.texts = texts;
    this.organisations = organisations;
  }

  /**
   * What an edition starts from; everything else has a usual value in the draft of its rules.
   *
   * @param envelope what there is to spend, in euros
   * @param scope who votes on what
   * @param areas the names of the areas, in order; none when the scope has none
   */
  public record Start(BigDecimal envelope, Scope scope, List<String> areas) {}

  /**
   * Makes it; a space that is one already stays as it is, whoever asks and how often.
   *
   * @param language of the draft, {@code fr} or {@code en}
   * @param key made for the form: the same form sent twice makes one edition
   * @throws Refusal naming {@code envelope}, {@code scope} or {@code areas}
   * @throws org.palabre.access.AccessDenied if the actor does not run it
   */
  @Transactional
  public Edition begin(UUID space, Start start, String language, UUID key) {
    access.require(RUN_EDITION, space);
    List<String> names = sound(start);
    // Held before anything is written: whoever is second makes no text either.
    Optional<Edition> before = editions.forBeginning(space);
    if (before.isPresent()) {
      return before.get();
    }
    Text text =
        texts.begin(
            space,
            new TextDescription(Text.Kind.RULES, RulesDraft.title(language), Audience.SPACE),
            RulesDraft.articles(
                new Outline(start.envelope(), start.scope(), keys(names), names),
                organisations.today(),
                language),
            key);
    Edition edition = new Edition(space, text.getId());
    editions.add(edition);
    List<String> keys = keys(names);
    for (int i = 0; i < names.size(); i++) {
      editions.add(new Area(space, keys.get(i), names.get(i), i, null));
    }
    return edition;
  }

  private static List<String> sound(Start start) {
    if (start.envelope() == null || start.envelope().compareTo(LEAST) < 0) {
      throw new Refusal("envelope", "budget.setup.envelope");
    }
    if (start.envelope().compareTo(org.palabre.spi.NamedValue.Amount.LIMIT) >= 0) {
      throw new Refusal("envelope", "budget.setup.envelope.huge");
    }
    if (start.scope() == null) {
      throw new Refusal("scope", "budget.setup.scope.none");
    }
    List<String> names = new ArrayList<>();
    for (String typed : start.areas()) {
      String name = PlainText.optionalLine("areas", typed, Area.LONGEST_NAME);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    if (!start.scope().hasAreas() && !names.isEmpty()) {
      throw new Refusal("areas", "budget.setup.areas.none");
    }
    if (start.scope().hasAreas() && names.size() < 2) {
      throw new Refusal("areas", "budget.setup.areas.few");
    }
    if (names.size() > MOST_AREAS) {
      throw new Refusal("areas", "budget.setup.areas.many", MOST_AREAS);
    }
    Set<String> seen = new HashSet<>();
    for (String key : keys(names)) {
      if (!seen.add(key)) {
        throw new Refusal("areas", "budget.setup.areas.twice", names.get(keys(names).indexOf(key)));
      }
    }
    return names;
  }

  private static List<String> keys(List<String> names) {
    return names.stream().map(ValueName::of).toList();
  }
}
