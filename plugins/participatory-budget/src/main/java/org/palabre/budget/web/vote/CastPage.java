package org.palabre.budget.web.vote;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HexFormat;
import java.util.Optional;
import org.palabre.budget.application.vote.Cast;
import org.palabre.budget.application.vote.Casting;
import org.palabre.budget.application.vote.VoterPass;
import org.palabre.budget.domain.ballot.Choices;
import org.palabre.budget.domain.box.ReceiptState;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.form.Refusals;

/**
 * Casts the ballot that was read again, and says what came of it. The answer to the form itself, so
 * that neither choices nor receipt are ever in an address; loaded again, it answers the same.
 */
@Named("ballotCast")
@RequestScoped
public class CastPage {

  @Inject private Casting casting;
  @Inject private BallotPage ballot;
  @Inject private Here here;
  @Inject private Refusals refusals;
  private String state;
  private String refusal = "";
  private Receipt receipt;

  /**
   * What came of it: {@code COUNTED}, {@code SAME} when it was in the box before, {@code
   * ALREADY_VOTED}, {@code UNKNOWN} when nobody showed who they are, {@code REFUSED} for a reason,
   * {@code NOTHING} when no ballot was sent.
   */
  public String getState() {
    if (state == null) {
      state = cast();
    }
    return state;
  }

  private String cast() {
    Optional<byte[]> hash = hash();
    if (ballot.typed("cast").isEmpty() || hash.isEmpty()) {
      return "NOTHING";
    }
    Optional<VoterPass> pass = ballot.pass();
    if (pass.isEmpty()) {
      // Sent again after the session ended: the box still knows it.
      return casting.ask(here.spaceId(), hash.get()) == ReceiptState.UNKNOWN ? "UNKNOWN" : "SAME";
    }
    try {
      Cast cast = casting.cast(pass.get(), Choices.read(getLine()), hash.get());
      return cast == Cast.ALREADY_COUNTED_SAME ? "SAME" : cast.name();
    } catch (Refusal refused) {
      refusal = refusals.sentence(refused);
      return "REFUSED";
    } catch (IllegalArgumentException forged) {
      refusal = ballot.words().getString("ballot.torn");
      return "REFUSED";
    }
  }

  /** The hash a script made, or the one of the receipt that came with the form. */
  private Optional<byte[]> hash() {
    Optional<String> made = ballot.typed("hash").filter(hex -> hex.matches("[0-9a-f]{64}"));
    if (made.isPresent()) {
      return made.map(HexFormat.of()::parseHex);
    }
    receipt = ballot.typed("receipt").flatMap(Receipt::read).orElse(null);
    return Optional.ofNullable(receipt).map(Receipt::hash);
  }

  /** Why it was refused. */
  public String getRefusal() {
    return refusal;
  }

  /** The ballot as it came, to be given back. */
  public String getLine() {
    return ballot.typed("choices").orElse("");
  }

  /** The receipt, for browsers without script; empty where a script has it. */
  public String getReceipt() {
    return receipt == null ? "" : receipt.grouped();
  }
}
