package org.palabre.count;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything a count needs: the envelope, the projects and the ballots, exactly as published.
 *
 * @param meta every key of the file, in its order
 * @param metaLines the line of each of them; empty when the election comes from elsewhere
 * @param budget the envelope, in currency units
 * @param kind what ballots say
 * @param projects the projects, in the order of the file: this order is their canonical position
 * @param ballots the ballots
 * @param ceilings the ceilings per area or category that the file states, if any
 * @param warnings what was odd in the file
 */
public record Election(
    Map<String, String> meta,
    Map<String, Integer> metaLines,
    BigDecimal budget,
    BallotKind kind,
    List<Project> projects,
    Ballots ballots,
    List<Ceiling> ceilings,
    List<Warning> warnings) {

  /** Refuses an election without its parts. */
  public Election {
    Objects.requireNonNull(budget, "An election needs a budget.");
    Objects.requireNonNull(ballots, "An election needs ballots, or an empty urn.");
    projects = List.copyOf(projects);
    ceilings = List.copyOf(ceilings);
    warnings = List.copyOf(warnings);
  }

  /**
   * The rule the file names.
   *
   * @return Pabulib's word for it, if any
   */
  public Optional<String> ownRule() {
    return Optional.ofNullable(meta.get("rule")).filter(rule -> !rule.isEmpty());
  }

  /**
   * Where the file says something.
   *
   * @param key a key of the file
   * @return its line from 1, or 0 when there is none
   */
  public int line(String key) {
    return metaLines.getOrDefault(key, 0);
  }

  /**
   * Finds projects by id.
   *
   * @return id to position
   */
  public Map<String, Integer> positions() {
    Map<String, Integer> positions = new HashMap<>();
    for (int p = 0; p < projects.size(); p++) {
      positions.put(projects.get(p).id(), p);
    }
    return positions;
  }

  /**
   * The same election with another envelope.
   *
   * @param other the envelope
   * @return the election
   */
  public Election withBudget(BigDecimal other) {
    return new Election(meta, metaLines, other, kind, projects, ballots, ceilings, warnings);
  }
}
