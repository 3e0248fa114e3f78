package org.palabre.web.field;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.palabre.access.AccessDenied;
import org.palabre.field.FieldDevices;
import org.palabre.field.FieldDevices.Phone;
import org.palabre.field.FieldRecall;
import org.palabre.people.OwnAccount;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.session.Sessions;

/**
 * The phones somebody collects with: {@code #{fieldPhones}}. Its buttons carry the phone's id: the
 * list may have changed since it was shown.
 */
@Named
@RequestScoped
public class FieldPhones {

  private static final String ADDRESS = "/field/phones";

  @Inject private FieldDevices devices;
  @Inject private FieldRecall recall;
  @Inject private OwnAccount account;
  @Inject private Sessions sessions;
  @Inject private Done done;
  @Inject private Here here;
  private List<Phone> all;

  /** All of them, the latest seen first. */
  public List<Phone> getAll() {
    if (all == null) {
      all = devices.mine();
    }
    return all;
  }

  /** How many statements were just hidden, from the address; null when none were. */
  public Integer getHidden() {
    return number("hidden");
  }

  /** How many could not be; null when that was not tried. */
  public Integer getLeft() {
    return number("left");
  }

  /** Does what the pressed button says. */
  public void decide() {
    if (!FacesContext.getCurrentInstance().isPostback()) {
      return;
    }
    pressed("retire", this::retire);
    pressed("back", this::takeBack);
    pressed("recall", this::recall);
  }

  /** Whoever holds the phone may hold an open session as well: all end but this one. */
  private void retire(UUID phone) {
    devices.retire(phone);
    HttpServletRequest request =
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    sessions.open(request, account.endOtherSessions());
    done.at(ADDRESS, "retired");
  }

  private void takeBack(UUID phone) {
    devices.takeBack(phone);
    done.at(ADDRESS, "back");
  }

  private void recall(UUID phone) {
    FieldRecall.Recalled recalled = recall.recall(phone);
    done.go(
        "%s?hidden=%d&left=%d".formatted(here.link(ADDRESS), recalled.hidden(), recalled.left()));
  }

  private static void pressed(String button, Consumer<UUID> action) {
    Optional.ofNullable(sent().get(button)).map(FieldPhones::id).ifPresent(action);
  }

  private static UUID id(String sent) {
    try {
      return UUID.fromString(sent);
    } catch (IllegalArgumentException e) {
      throw new AccessDenied("This is no phone.");
    }
  }

  private static Integer number(String parameter) {
    String sent = sent().get(parameter);
    return sent != null && sent.matches("[0-9]{1,6}") ? Integer.valueOf(sent) : null;
  }

  private static Map<String, String> sent() {
    return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
  }
}
