package org.palabre.budget.web.edition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.budget.domain.edition.Area;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/** What pages of an edition say: {@code #{budgetWords.done}}, the names of its areas. */
@Named("budgetWords")
@RequestScoped
public class BudgetWords {

  @Inject private EditionPage edition;
  @Inject private Here here;

  /** A sentence of the plugin. */
  public String say(String key, Object... values) {
    return here.say(words().getString(key), values);
  }

  /** What was done before this page was opened; empty when nothing was. */
  public String getDone() {
    return Sent.text("done")
        .map(what -> "done." + what)
        .filter(words()::containsKey)
        .map(words()::getString)
        .orElse("");
  }

  /** The areas of the edition, in order. */
  public List<Area> getAreas() {
    return edition.getStanding().areas();
  }

  /** The name of an area; the whole city for none. */
  public String area(Optional<UUID> id) {
    return id.flatMap(
            one -> getAreas().stream().filter(area -> area.getId().equals(one)).findFirst())
        .map(Area::getName)
        .orElseGet(() -> say("area.city"));
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("budget", here.language().locale());
  }
}
