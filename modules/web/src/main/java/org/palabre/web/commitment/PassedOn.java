package org.palabre.web.commitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.commitment.Addressee;
import org.palabre.commitment.Reassignments;
import org.palabre.web.address.Here;

/** How a commitment that the page shows was passed on within the city: {@code passedOn.of(id)}. */
@Named
@RequestScoped
public class PassedOn {

  @Inject private Reassignments reassignments;
  @Inject private Here here;

  /**
   * Once it was passed on.
   *
   * @param when the moment, as people say it
   * @param from whose it was
   * @param to whose it became
   * @param reason why
   */
  public record Move(String when, String from, String to, String reason) {}

  /** Each time, oldest first. */
  public List<Move> of(UUID commitment) {
    return reassignments.of(commitment).stream()
        .map(
            one ->
                new Move(
                    here.moment(one.getMovedAt()),
                    name(one.getFromName()),
                    name(one.getToName()),
                    one.getReason()))
        .toList();
  }

  private String name(String kept) {
    return kept.equals(Addressee.FORGOTTEN)
        ? ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
            .getString("commitment.forgotten")
        : kept;
  }
}
