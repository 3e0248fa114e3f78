package org.palabre.people;

import org.palabre.spi.OrganisationRole;

/**
 * The people of the demonstration, one for each role. Their addresses lie in a domain that never
 * receives mail (RFC 2606); their passwords are made at the first start and written beside the
 * data.
 */
public enum SamplePerson {
  ADMINISTRATOR("Claire Fontaine", "administration@demo.example", OrganisationRole.ADMINISTRATOR),
  OFFICER("Mehdi Roux", "participation@demo.example", OrganisationRole.PARTICIPATION_OFFICER),
  FACILITATOR("Nadia Benali", "animation@demo.example", OrganisationRole.FACILITATOR),
  AGENT("Paul Mercier", "voirie@demo.example", OrganisationRole.DEPARTMENT_AGENT),
  OFFICIAL("Sophie Arnaud", "elue@demo.example", OrganisationRole.ELECTED_OFFICIAL),
  RESIDENT("Samia Haddad", "habitante@demo.example", OrganisationRole.RESIDENT);

  private final String personName;
  private final String email;
  private final OrganisationRole role;

  SamplePerson(String personName, String email, OrganisationRole role) {
    this.personName = personName;
    this.email = email;
    this.role = role;
  }

  /** What to call them. */
  public String personName() {
    return personName;
  }

  /** The address they sign in with; {@link Accounts#find} finds them by it. */
  public String email() {
    return email;
  }

  /** Their role in the organisation. */
  public OrganisationRole role() {
    return role;
  }
}
