package org.palabre.budget.web.vote;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.palabre.budget.application.vote.Casting;
import org.palabre.budget.domain.box.ReceiptState;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.web.edition.EditionPage;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Refusals;
import org.palabre.web.screen.Form;
import org.palabre.web.session.RemoteAddress;

/** Answers whether the ballot of a receipt is in the ballot box, and nothing else. */
@Named("ballotReceipt")
@RequestScoped
public class ReceiptPage {

  @Inject private Casting casting;
  @Inject private ReceiptBrake brake;
  @Inject private EditionPage edition;
  @Inject private RemoteAddress addresses;
  @Inject private Form form;
  @Inject private Refusals refusals;
  @Inject private Here here;
  private String receipt;
  private ReceiptState found;

  /** The day on which the sealed ballots were destroyed; empty before. */
  public String getDestroyedOn() {
    return edition
        .getStanding()
        .edition()
        .flatMap(Edition::destroyedAt)
        .map(here.wording()::day)
        .orElse("");
  }

  /** Looks. */
  public void look() {
    refusals.explain(
        "receiptForm",
        () -> {
          brake.count(addresses.of(form.request()));
          Optional<Receipt> typed = Receipt.read(receipt == null ? "" : receipt);
          found =
              casting.ask(
                  here.spaceId(),
                  typed.orElseThrow(() -> new Refusal("receipt", "budget.receipt.unread")).hash());
        });
  }

  /** What was found; null until it was looked for. */
  public ReceiptState getFound() {
    return found;
  }

  public String getReceipt() {
    return receipt;
  }

  public void setReceipt(String typed) {
    receipt = typed;
  }
}
