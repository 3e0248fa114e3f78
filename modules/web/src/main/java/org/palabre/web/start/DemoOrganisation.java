package org.palabre.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.palabre.organisation.Organisations;
import org.palabre.people.SamplePeople;
import org.palabre.people.SamplePeople.Sample;
import org.palabre.people.SamplePerson;

/** The organisation of the demonstration and its people. */
@ApplicationScoped
class DemoOrganisation {

  private final Organisations organisations;
  private final SamplePeople people;

  /** For the container's proxy. */
  protected DemoOrganisation() {
    this(null, null);
  }

  @Inject
  DemoOrganisation(Organisations organisations, SamplePeople people) {
    this.organisations = organisations;
    this.people = people;
  }

  /** Names the organisation and creates its people, in one transaction. */
  @Transactional
  Map<SamplePerson, Sample> create() {
    organisations
        .get()
        .present("Tables de quartier de Marseille Nord", "13e · 14e · 15e arrondissements", "", "");
    return people.create();
  }
}
