package org.palabre.agenda;

import java.util.Optional;
import java.util.UUID;

/**
 * Which dates a reader asked for.
 *
 * @param territory those of a territory and of what lies in it; empty for all
 * @param space those of one space; empty for all
 * @param spaceKind those of spaces of one kind; empty for all
 * @param dateKind those of one kind, as {@link AgendaKind#id}; empty for all
 */
public record AgendaChoice(
    Optional<UUID> territory,
    Optional<UUID> space,
    Optional<String> spaceKind,
    Optional<String> dateKind) {

  /** Everything. */
  public static final AgendaChoice ALL =
      new AgendaChoice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** What one space holds. */
  public static AgendaChoice of(UUID space) {
    return new AgendaChoice(
        Optional.empty(), Optional.of(space), Optional.empty(), Optional.empty());
  }
}
