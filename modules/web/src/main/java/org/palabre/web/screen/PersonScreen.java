package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.people.LastAdministrator;
import org.palabre.people.People;
import org.palabre.people.People.Listed;
import org.palabre.space.SpaceSuccession;
import org.palabre.spi.OrganisationRole;
import org.palabre.web.address.Here;

/** One person, for the administration: roles, the account's state, who goes on after them. */
@Named("person")
@RequestScoped
public class PersonScreen {

  @Inject private People people;
  @Inject private SpaceSuccession succession;
  @Inject private Here here;
  @Inject private Form form;
  private Optional<Listed> found;
  private List<String> roles;
  private String successor;
  private Optional<SpaceSuccession.Alone> alone;

  /** The person, or null if there is none at this address. */
  public Listed getListed() {
    return found().orElse(null);
  }

  /** What to call them. */
  public String getName() {
    return found().map(listed -> listed.person().getName()).orElse("");
  }

  /** The names of the roles ticked. */
  public List<String> getRoles() {
    if (roles == null) {
      // Faces makes its own list of the same kind: one that can be filled.
      roles = new ArrayList<>();
      found()
          .ifPresent(
              listed ->
                  listed.person().getRoles().stream()
                      .map(OrganisationRole::name)
                      .forEach(roles::add));
    }
    return roles;
  }

  /** Ticks. */
  public void setRoles(List<String> ticked) {
    roles = ticked;
  }

  /** Whether something was just saved. */
  public boolean isDone() {
    return form.parameter("done") != null;
  }

  /** Gives the roles ticked. */
  public void save() {
    change("roles:given", () -> people.giveRoles(id(), PeopleScreen.roles(roles)));
  }

  /** Closes the account. */
  public void close() {
    change("state:close", () -> people.close(id()));
  }

  /** Opens the account again. */
  public void reopen() {
    change("state:reopen", () -> people.reopen(id()));
  }

  /** The spaces that nobody would run without them; null when there are none. */
  public SpaceSuccession.Alone getAlone() {
    if (alone == null) {
      alone = found().map(listed -> succession.of(listed.person().getId()));
    }
    return alone.filter(SpaceSuccession.Alone::isSome).orElse(null);
  }

  /** Names whoever runs their spaces from now on. */
  public void nameSuccessor() {
    change("successor:email", () -> succession.name(id(), successor, here.getLang()));
  }

  public String getSuccessor() {
    return successor;
  }

  public void setSuccessor(String typed) {
    successor = typed;
  }

  private void change(String field, Runnable change) {
    try {
      change.run();
      form.goTo(here.link("/administration/people/" + id()) + "?done=1");
    } catch (LastAdministrator e) {
      form.refuse(field, "people.lastAdministrator");
    } catch (Refusal e) {
      form.refuse(field, e.key(), e.arguments());
    }
  }

  private Optional<Listed> found() {
    if (found == null) {
      found = Ids.read(here.getRest()).flatMap(people::find);
    }
    return found;
  }

  private UUID id() {
    return found().orElseThrow().person().getId();
  }
}
