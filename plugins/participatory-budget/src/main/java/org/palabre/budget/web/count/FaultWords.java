package org.palabre.budget.web.count;

import org.palabre.count.FaultyInput;
import org.palabre.count.Message;
import org.palabre.count.Messages;
import org.palabre.web.address.Language;

/** What is wrong with a file of ballots, as every page says it. */
public final class FaultWords {

  private FaultWords() {}

  /** Where the fault is, what it is and how to mend it. */
  public static String sentence(FaultyInput faulty, Language language) {
    Messages messages = Messages.in(language.locale());
    Message where =
        faulty.line() == 0
            ? faulty.fault()
            : Message.of("warning.line", faulty.line(), faulty.field(), faulty.fault());
    return messages.text(where) + " " + messages.text(faulty.mend());
  }
}
