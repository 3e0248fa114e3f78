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
import org.palabre.web.address.Here;

/** The bodies of the organisation. */
@Named("bodies")
@RequestScoped
public class BodiesScreen {

  @Inject private Bodies bodies;
  @Inject private Here here;
  @Inject private Form form;
  private List<Body> all;
  private String name;
  private Body.Kind kind = Body.Kind.DEPARTMENT;
  private String parent;

  /** Every body, by kind and name. */
  public List<Body> getAll() {
    if (all == null) {
      all = bodies.all();
    }
    return all;
  }

  /** The kinds there are. */
  public Body.Kind[] getKinds() {
    return Body.Kind.values();
  }

  /** A kind in words. */
  public String kind(Body.Kind of) {
    return form.say("body." + of);
  }

  /** What a body is and what it is part of, in words. */
  public String describe(Body body) {
    Optional<Body> whole =
        getAll().stream().filter(b -> b.getId().equals(body.getParentId())).findFirst();
    return whole
        .map(w -> form.say("bodies.partOf", kind(body.getKind()), w.getName()))
        .orElseGet(() -> kind(body.getKind()));
  }

  /** How many people are in a body, in words. */
  public String size(Body body) {
    return form.say("bodies.members", body.getMembers().size());
  }

  /** Creates a body and opens its page. */
  public void create() {
    UUID whole = parent == null ? null : Ids.read(parent).orElse(null);
    try {
      Body body = bodies.create(name, kind, whole);
      form.goTo(here.link("/administration/bodies/" + body.getId()));
    } catch (NameTaken e) {
      form.refuse("create:name", "bodies.nameTaken");
    }
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Body.Kind getKind() {
    return kind;
  }

  public void setKind(Body.Kind kind) {
    this.kind = kind;
  }

  public String getParent() {
    return parent;
  }

  public void setParent(String parent) {
    this.parent = parent;
  }
}
