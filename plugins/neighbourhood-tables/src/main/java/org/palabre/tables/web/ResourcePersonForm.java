package org.palabre.tables.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.space.SpaceMembers;
import org.palabre.tables.application.ResourcePersons;
import org.palabre.tables.application.ResourcePersons.Typed;
import org.palabre.tables.domain.Consent;
import org.palabre.tables.domain.ResourcePerson;
import org.palabre.tables.domain.ResourcePersonDescription;
import org.palabre.tables.domain.ResourcePersonDescription.ShownTo;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.form.TypedDate;

/**
 * Keeping a resource person who agreed, writing down that they agreed again, and erasing one who
 * took it back. The address names whom ({@code ?who=…}); without a name it is somebody new.
 */
@Named
@RequestScoped
public class ResourcePersonForm {

  @Inject private ResourcePersons persons;
  @Inject private SpaceMembers members;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<ResourcePerson> chosen = Optional.empty();
  private FormKey key = FormKey.fresh();
  private int seen;
  private String name;
  private String helpsWith;
  private String reachedBy;
  private String shownTo = ShownTo.FACILITATORS.name();
  private String account;
  private String way;
  private String detail;
  private String givenOn;
  private String endsOn;
  private boolean agreed;

  @PostConstruct
  void load() {
    chosen = Sent.id("who").flatMap(id -> persons.find(here.facts(), id));
    chosen.ifPresent(this::fill);
  }

  private void fill(ResourcePerson person) {
    ResourcePersonDescription kept = person.description();
    Consent consent = person.consent();
    seen = person.getVersion();
    name = kept.name();
    helpsWith = kept.helpsWith();
    reachedBy = kept.reachedBy();
    shownTo = kept.shownTo().name();
    account = kept.account() == null ? null : kept.account().toString();
    way = consent.way().name();
    detail = consent.detail();
    givenOn = consent.givenOn().toString();
    endsOn = consent.isAsLongAsCanBe() ? null : consent.endsOn().toString();
  }

  /** Keeps them, and shows the list. */
  public void save() {
    if (refusals.explain("person", this::keep)) {
      done.go(list());
    }
  }

  private void keep() {
    Typed typed =
        new Typed(
            way == null ? null : Consent.Way.valueOf(way),
            detail,
            TypedDate.read("givenOn", givenOn),
            TypedDate.read("endsOn", endsOn));
    ResourcePersonDescription wanted =
        new ResourcePersonDescription(
            name,
            helpsWith,
            reachedBy,
            shownTo == null ? null : ShownTo.valueOf(shownTo),
            account == null ? null : UUID.fromString(account));
    if (Sent.id("who").isPresent()) {
      persons.change(here.spaceId(), Sent.id("who").orElseThrow(), seen, wanted, typed, agreed);
    } else {
      persons.keep(here.spaceId(), wanted, typed, agreed, key.id());
    }
  }

  /** Erases them at once, and shows the list. */
  public void revoke() {
    Sent.id("who").ifPresent(id -> persons.revoke(here.spaceId(), id));
    done.go(list());
  }

  private String list() {
    return here.link(here.getToolAddress()) + "/resource-persons";
  }

  /** Whose page it is, or null for somebody new. */
  public ResourcePerson getChosen() {
    return chosen.orElse(null);
  }

  /** Whom the address names; the forms carry it along. */
  public String getWho() {
    return Sent.text("who").orElse("");
  }

  /** Whether the address names somebody who is not kept here, or no longer. */
  public boolean isGone() {
    return Sent.text("who").isPresent() && chosen.isEmpty();
  }

  /** The ways of agreeing. */
  public List<Choice> getWays() {
    return Arrays.stream(Consent.Way.values())
        .map(one -> new Choice(one.name(), words().getString("consent.way." + one)))
        .toList();
  }

  /** Who may see them. */
  public List<Choice> getAudiences() {
    return Arrays.stream(ShownTo.values())
        .map(one -> new Choice(one.name(), words().getString("consent.shownTo." + one)))
        .toList();
  }

  /** The members of the table, for one who has an account. */
  public List<Choice> getMembers() {
    return members.list(here.spaceId()).stream()
        .map(member -> new Choice(member.person().toString(), member.name()))
        .toList();
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("tables", here.language().locale());
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int seen) {
    this.seen = seen;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getHelpsWith() {
    return helpsWith;
  }

  public void setHelpsWith(String helpsWith) {
    this.helpsWith = helpsWith;
  }

  public String getReachedBy() {
    return reachedBy;
  }

  public void setReachedBy(String reachedBy) {
    this.reachedBy = reachedBy;
  }

  public String getShownTo() {
    return shownTo;
  }

  public void setShownTo(String shownTo) {
    this.shownTo = shownTo;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getWay() {
    return way;
  }

  public void setWay(String way) {
    this.way = way;
  }

  public String getDetail() {
    return detail;
  }

  public void setDetail(String detail) {
    this.detail = detail;
  }

  public String getGivenOn() {
    return givenOn;
  }

  public void setGivenOn(String givenOn) {
    this.givenOn = givenOn;
  }

  public String getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(String endsOn) {
    this.endsOn = endsOn;
  }

  public boolean isAgreed() {
    return agreed;
  }

  public void setAgreed(boolean agreed) {
    this.agreed = agreed;
  }
}
