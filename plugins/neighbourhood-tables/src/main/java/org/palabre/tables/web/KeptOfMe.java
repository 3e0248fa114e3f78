package org.palabre.tables.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.tables.application.ResourcePersons;
import org.palabre.tables.domain.ResourcePerson;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;

/** What tables keep of whoever is signed in, and taking back that they may. */
@Named
@RequestScoped
public class KeptOfMe {

  @Inject private ResourcePersons persons;
  @Inject private Spaces spaces;
  @Inject private Done done;
  @Inject private Here here;
  private List<Row> all;

  /** What is kept, table by table. */
  public List<Row> getAll() {
    if (all == null) {
      all =
          persons.mine().stream()
              .map(
                  person ->
                      new Row(
                          spaces.find(person.getSpaceId()).map(Space::getName).orElse(""), person))
              .toList();
    }
    return all;
  }

  /** Erases what one table keeps, at once. */
  public void revoke(UUID id) {
    persons.revokeMine(id);
    done.go(here.link("/account"));
  }

  /**
   * What one table keeps.
   *
   * @param table its name
   * @param person what it keeps
   */
  public record Row(String table, ResourcePerson person) {}
}
