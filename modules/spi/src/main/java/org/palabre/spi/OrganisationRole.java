package org.palabre.spi;

import java.util.Locale;

/** What a person is in the whole organisation; roles in one space come from its kind. */
public enum OrganisationRole {
  /** Installs, switches plugins on and off, gives roles. */
  ADMINISTRATOR,
  /** Runs the city's participation programme. */
  PARTICIPATION_OFFICER,
  /** Runs tables or groups for an association. */
  FACILITATOR,
  /** Answers for a department of the city. */
  DEPARTMENT_AGENT,
  /** Elected official: ranks, answers, is answerable. */
  ELECTED_OFFICIAL,
  /** Lives here; every account has it. */
  RESIDENT;

  /** The name kept in the database and used in commands: {@code participation-officer}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds a role by its {@link #id()}.
   *
   * @throws IllegalArgumentException if there is none, naming those there are
   */
  public static OrganisationRole of(String id) {
    for (OrganisationRole role : values()) {
      if (role.id().equals(id)) {
        return role;
      }
    }
    throw new IllegalArgumentException("There is no role \"%s\". Roles: %s.".formatted(id, ids()));
  }

  private static String ids() {
    StringBuilder ids = new StringBuilder();
    for (OrganisationRole role : values()) {
      ids.append(ids.isEmpty() ? "" : ", ").append(role.id());
    }
    return ids.toString();
  }
}
