package org.palabre.budget.web.box;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.budget.application.box.BoxState.KeyStanding;
import org.palabre.budget.application.box.KeyCeremony;
import org.palabre.budget.domain.box.KeyShare;
import org.palabre.web.address.Here;
import org.palabre.web.form.Refusals;

/** Shows a scrutineer their share, in the one answer in which it ever appears. */
@Named("budgetShare")
@RequestScoped
public class SharePage {

  @Inject private KeyCeremony ceremony;
  @Inject private BoxPage box;
  @Inject private Refusals refusals;
  @Inject private Here here;
  private KeyShare share;
  private boolean practised;

  /** Shows the share of the rehearsal if one runs, else that of the real key. */
  public void show() {
    boolean rehearsal = isRehearsal();
    if (refusals.explain("show", () -> share = ceremony.show(here.spaceId(), rehearsal))) {
      practised = rehearsal;
    }
  }

  /** Whether it is a share to practise with. */
  public boolean isRehearsal() {
    return practised || isWaiting(box.getRehearsal());
  }

  /** Whether a share waits for the visitor. */
  public boolean isWaiting() {
    return isWaiting(box.getRehearsal()) || isWaiting(box.getKey());
  }

  private static boolean isWaiting(KeyStanding key) {
    return key != null
        && key.shares().stream().anyMatch(one -> one.mine() && !one.shown() && one.atHand());
  }

  /** Whether the share is on this page. */
  public boolean isShown() {
    return share != null;
  }

  /** Its number. */
  public int getIndex() {
    return share == null ? 0 : share.index();
  }

  /** Its groups, in order. */
  public List<String> getGroups() {
    return share == null ? List.of() : share.groups();
  }
}
