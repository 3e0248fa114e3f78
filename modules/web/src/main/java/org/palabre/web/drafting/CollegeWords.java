package org.palabre.web.drafting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.ToLongFunction;
import org.palabre.drafting.College;
import org.palabre.web.address.Here;

/** How colleges are counted in words: "2 élu·es, 3 services, 7 habitant·es". */
@RequestScoped
class CollegeWords {

  @Inject private Here here;

  /** How many of each, those without anybody left out; empty when there is nobody. */
  String counted(ToLongFunction<College> count) {
    List<String> parts = new ArrayList<>();
    for (College college : College.values()) {
      long number = count.applyAsLong(college);
      if (number > 0) {
        parts.add(here.say(words().getString("drafting.count." + college), number));
      }
    }
    return String.join(", ", parts);
  }

  ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }
}
