package org.palabre.web.attendance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.palabre.attendance.RegistrationTerms;
import org.palabre.web.address.Here;

/** Says in what the terms that somebody else decided differ from those that were typed. */
final class OtherTerms {

  private final Here here;

  OtherTerms(Here here) {
    this.here = here;
  }

  /** One sentence for each choice that was made otherwise. */
  List<String> than(RegistrationTerms typed, RegistrationTerms kept) {
    List<String> sentences = new ArrayList<>();
    if (differ(typed, kept, RegistrationTerms::open)) {
      sentences.add(word(kept.open() ? "open" : "shut"));
    }
    if (differ(typed, kept, RegistrationTerms::capacity)) {
      sentences.add(
          kept.capacity() == null ? word("endless") : say("capacity", kept.capacity().toString()));
    }
    if (differ(typed, kept, RegistrationTerms::closesAt)) {
      sentences.add(
          kept.closesAt() == null ? word("begins") : say("until", moment(kept.closesAt())));
    }
    if (differ(typed, kept, RegistrationTerms::companionsMost)) {
      sentences.add(say("companions", kept.companionsMost()));
    }
    if (differ(typed, kept, RegistrationTerms::needsAsked)) {
      sentences.add(word(kept.needsAsked() ? "needs" : "noNeeds"));
    }
    return sentences;
  }

  private static boolean differ(
      RegistrationTerms one, RegistrationTerms other, Function<RegistrationTerms, Object> choice) {
    return !Objects.equals(choice.apply(one), choice.apply(other));
  }

  private String moment(LocalDateTime at) {
    return here.wording().day(at.toLocalDate()) + ", " + here.wording().time(at.toLocalTime());
  }

  private String say(String key, Object argument) {
    return here.say(word(key), argument);
  }

  private String word(String key) {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
        .getString("registered.now." + key);
  }
}
