package org.palabre.web.screen;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palabre.organisation.OrganisationSettings;
import org.palabre.organisation.OrganisationSettings.Words;
import org.palabre.organisation.Organisations;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** What the organisation says of itself, as a form. */
@Named
@RequestScoped
public class OrganisationForm {

  private static final String ADDRESS = "/administration/organisation";

  @Inject private Organisations organisations;
  @Inject private OrganisationSettings settings;
  @Inject private Refusals refusals;
  @Inject private Done done;
  private String name;
  private String area;
  private String welcome;
  private String intro;
  private String contact;
  private String publisher;
  private String hosting;

  @PostConstruct
  void load() {
    Words words = Words.of(organisations.get());
    name = words.name();
    area = words.area();
    welcome = words.welcome();
    intro = words.intro();
    contact = words.contact();
    publisher = words.publisher();
    hosting = words.hosting();
  }

  /** Keeps what was typed. */
  public void save() {
    Words words = new Words(name, area, welcome, intro, contact, publisher, hosting);
    if (refusals.explain("organisation", () -> settings.change(words))) {
      done.at(ADDRESS, "changed");
    }
  }

  public String getName() {
    return name;
  }

  public void setName(String typed) {
    name = typed;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String typed) {
    area = typed;
  }

  public String getWelcome() {
    return welcome;
  }

  public void setWelcome(String typed) {
    welcome = typed;
  }

  public String getIntro() {
    return intro;
  }

  public void setIntro(String typed) {
    intro = typed;
  }

  public String getContact() {
    return contact;
  }

  public void setContact(String typed) {
    contact = typed;
  }

  public String getPublisher() {
    return publisher;
  }

  public void setPublisher(String typed) {
    publisher = typed;
  }

  public String getHosting() {
    return hosting;
  }

  public void setHosting(String typed) {
    hosting = typed;
  }
}
