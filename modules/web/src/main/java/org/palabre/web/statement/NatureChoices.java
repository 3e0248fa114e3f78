package org.palabre.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.palabre.statement.Nature;
import org.palabre.web.address.Here;

/** What a statement may tell of its place, to choose from: {@code #{natureChoices.all}}. */
@Named
@RequestScoped
public class NatureChoices {

  @Inject private Here here;

  /** All of them. */
  public List<SelectItem> getAll() {
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
    return Arrays.stream(Nature.values())
        .map(one -> new SelectItem(one.name(), words.getString("nature." + one)))
        .toList();
  }

  /** The one chosen, or null. */
  public static Nature chosen(String value) {
    return value == null ? null : Nature.valueOf(value);
  }
}
