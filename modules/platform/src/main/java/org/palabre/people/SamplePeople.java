package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palabre.access.DemoMode;

/** Creates the people of the demonstration. */
@ApplicationScoped
public class SamplePeople {

  // Neither l, I, 1, O nor 0: these passwords are read from a screen and typed.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int PARTS = 4;
  private static final int PART_LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final List<String> DEPARTMENTS =
      List.of("Espaces verts (exemple)", "Voirie et propreté (exemple)");

  @PersistenceContext(unitName = "palabre")
  private EntityManager entities;

  private final People people;
  private final Passwords passwords;
  private final DemoMode demo;

  /** For the container's proxy. */
  protected SamplePeople() {
    this(null, null, null);
  }

  @Inject
  SamplePeople(People people, Passwords passwords, DemoMode demo) {
    this.people = people;
    this.passwords = passwords;
    this.demo = demo;
  }

  /**
   * Creates one person for each role, and two departments of a city that the agent is in.
   *
   * @return who they are, and the password of each, made just now
   * @throws IllegalStateException outside a demonstration
   */
  @Transactional(TxType.MANDATORY)
  public Map<SamplePerson, Sample> create() {
    if (!demo.isOn()) {
      throw new IllegalStateException("Sample people belong to a demonstration.");
    }
    Map<SamplePerson, Sample> created = new EnumMap<>(SamplePerson.class);
    for (SamplePerson sample : SamplePerson.values()) {
      String password = password();
      Person person =
          people.register(
              sample.personName(),
              new EmailAddress(sample.email()),
              passwords.keep(password),
              Set.of(sample.role()));
      created.put(sample, new Sample(person.getId(), password));
    }
    addDepartments(created.get(SamplePerson.AGENT).id());
    return created;
  }

  private void addDepartments(UUID agent) {
    Body city = new Body("Ville (exemple)", Body.Kind.CITY, null);
    entities.persist(city);
    // Departments refer to it by its id alone: it must be there first.
    entities.flush();
    for (String name : DEPARTMENTS) {
      Body department = new Body(name, Body.Kind.DEPARTMENT, city.getId());
      department.welcome(agent);
      entities.persist(department);
    }
  }

  private static String password() {
    StringBuilder password = new StringBuilder();
    for (int part = 0; part < PARTS; part++) {
      password.append(part == 0 ? "" : "-");
      for (int i = 0; i < PART_LENGTH; i++) {
        password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
      }
    }
    return password.toString();
  }

  /**
   * A person of the demonstration.
   *
   * @param id who
   * @param password what they sign in with
   */
  public record Sample(UUID id, String password) {}
}
