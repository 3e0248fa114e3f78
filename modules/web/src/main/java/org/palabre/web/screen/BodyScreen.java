package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.people.Bodies;
import org.palabre.people.Bodies.NameTaken;
import org.palabre.people.Body;
import org.palabre.people.Person;
import org.palabre.web.address.Here;

/** One body: its name and its members. */
@Named("body")
@RequestScoped
public class BodyScreen {

  @Inject private Bodies bodies;
  @Inject private Here here;
  @Inject private Form form;
  private Optional<Body> found;
  private String name;
  private String email;

  /** The body, or null if there is none at this address. */
  public Body getBody() {
    return found().orElse(null);
  }

  /** The people in it, by name. */
  public List<Person> getMembers() {
    return bodies.members(id());
  }

  /** Renames it. */
  public void rename() {
    try {
      bodies.rename(id(), name);
      again();
    } catch (NameTaken e) {
      form.refuse("rename:name", "bodies.nameTaken");
    }
  }

  /** Puts somebody into it. */
  public void welcome() {
    if (bodies.welcome(id(), email)) {
      again();
    } else {
      form.refuse("welcome:email", "bodies.nobody");
    }
  }

  /** Takes somebody out of it. */
  public void farewell(UUID person) {
    bodies.farewell(id(), person);
    again();
  }

  /** Removes it when nobody is in it. */
  public void remove() {
    if (bodies.remove(id())) {
      form.goTo(here.link("/administration/bodies"));
    } else {
      form.refuse("removal:remove", "bodies.notEmpty");
    }
  }

  private void again() {
    form.goTo(here.link("/administration/bodies/" + id()));
  }

  private Optional<Body> found() {
    if (found == null) {
      found = Ids.read(here.getRest()).flatMap(bodies::find);
    }
    return found;
  }

  private UUID id() {
    return found().orElseThrow().getId();
  }

  public String getName() {
    return name == null ? found().map(Body::getName).orElse("") : name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
