package org.palabre.budget.web.idea;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.palabre.statement.OwnWords;
import org.palabre.statement.StatementCode;
import org.palabre.web.form.Sent;
import org.palabre.web.screen.Form;
import org.palabre.web.session.RemoteAddress;
import org.palabre.web.statement.CodeBrake;

/** The code by which whoever had an idea comes to the pages about it. Who guesses is slowed. */
@RequestScoped
public class AuthorCode {

  @Inject private OwnWords own;
  @Inject private CodeBrake brake;
  @Inject private RemoteAddress addresses;
  @Inject private Form form;
  private Optional<StatementCode> code;

  /** The code in the address; empty without one, and for one that leads nowhere. */
  public Optional<StatementCode> read() {
    if (code == null) {
      code = Sent.text("code").flatMap(this::known);
    }
    return code;
  }

  private Optional<StatementCode> known(String text) {
    String address = addresses.of(form.request());
    Optional<StatementCode> known =
        brake.read(text, address).filter(one -> own.byCode(one).isPresent());
    if (known.isEmpty()) {
      brake.wrong(address);
    }
    return known;
  }
}
