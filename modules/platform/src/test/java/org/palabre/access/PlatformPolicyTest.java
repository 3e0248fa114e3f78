package org.palabre.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.Actor;
import org.palabre.spi.OrganisationRole;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.spi.SpaceKind;

/** The policy says what the hand-written table says: {@code permissions.txt}. */
class PlatformPolicyTest {

  private static final SpaceKind KIND =
      new SpaceKind("test.kind", List.of(), List.of("member", "lead"), "lead");
  private static final Map<String, OrganisationRole> ROLES =
      Map.of(
          "resident", OrganisationRole.RESIDENT,
          "agent", OrganisationRole.DEPARTMENT_AGENT,
          "elected", OrganisationRole.ELECTED_OFFICIAL,
          "facil", OrganisationRole.FACILITATOR,
          "offic", OrganisationRole.PARTICIPATION_OFFICER,
          "admin", OrganisationRole.ADMINISTRATOR);

  /** The groups of columns, in the table's order. */
  private static final List<Situation> SITUATIONS =
      List.of(
          new Situation("outside any space", null, null),
          new Situation("in a public open space", Visibility.PUBLIC, Stage.OPEN),
          new Situation("in a private open space", Visibility.PRIVATE, Stage.OPEN),
          new Situation("in a draft", Visibility.PUBLIC, Stage.DRAFT),
          new Situation("in a closed space", Visibility.PUBLIC, Stage.CLOSED));

  private final PlatformPolicy policy = new PlatformPolicy(new OneKind(), new DemoMode(false));

  @TestFactory
  Stream<DynamicTest> allowsWhatTheTableAllows() throws IOException {
    List<List<List<String>>> table = table();
    List<List<String>> head = table.get(0);
    List<DynamicTest> tests = new ArrayList<>();
    for (List<List<String>> row : table.subList(1, table.size())) {
      PlatformPermission permission = PlatformPermission.valueOf(row.get(0).get(0));
      for (int group = 0; group < SITUATIONS.size(); group++) {
        List<String> cells = cells(row, group);
        List<String> actors = cells(head, group);
        assertThat(cells).as("columns of %s", permission).hasSameSizeAs(actors);
        for (int column = 0; column < actors.size(); column++) {
          tests.add(
              test(
                  permission,
                  SITUATIONS.get(group),
                  actors.get(column),
                  cells.get(column).equals("x")));
        }
      }
    }
    return tests.stream();
  }

  @Test
  void namesEveryPermissionInTheTable() throws IOException {
    assertThat(table().stream().skip(1).map(row -> row.get(0).get(0)))
        .containsExactlyInAnyOrder(
            Arrays.stream(PlatformPermission.values()).map(Enum::name).toArray(String[]::new));
  }

  @Test
  void opensTheMailboxOfADemonstrationOnly() {
    PlatformPolicy demonstration = new PlatformPolicy(new OneKind(), new DemoMode(true));

    assertThat(
            demonstration.allows(
                PlatformPermission.READ_DEMO_MAILBOX, Actor.visitor(), Optional.empty()))
        .isTrue();
  }

  @Test
  void opensNoSpaceOfAPluginThatIsOff() {
    SpaceFacts orphan =
        new SpaceFacts(
            UUID.randomUUID(), "gone.kind", Visibility.PUBLIC, Stage.OPEN, Set.of("lead"));

    assertThat(
            Stream.of(
                PlatformPermission.READ_SPACE,
                PlatformPermission.READ_MEMBERS,
                PlatformPermission.RUN_SPACE,
                PlatformPermission.SPEAK))
        .noneMatch(permission -> policy.allows(permission, person("member"), Optional.of(orphan)));
  }

  private DynamicTest test(
      PlatformPermission permission, Situation situation, String who, boolean expected) {
    Actor actor = who.equals("visitor") ? Actor.visitor() : person(who);
    Optional<SpaceFacts> space = situation.facts(who);
    return DynamicTest.dynamicTest(
        "%s %s, %s".formatted(permission, situation.name(), who),
        () -> assertThat(policy.allows(permission, actor, space)).isEqualTo(expected));
  }

  private static Actor person(String who) {
    Set<OrganisationRole> roles =
        ROLES.containsKey(who) ? Set.of(ROLES.get(who)) : Set.of(OrganisationRole.RESIDENT);
    return new Actor(Optional.of(UUID.randomUUID()), roles);
  }

  /**
   * Rows, each cut at its bars, each part cut at its blanks; the first part holds the permission
   * and the first group.
   */
  private static List<List<List<String>>> table() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PlatformPolicyTest.class.getResourceAsStream("permissions.txt"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(
              line ->
                  Arrays.stream(line.split("\\|"))
                      .map(part -> List.of(part.strip().split("\\s+")))
                      .toList())
          .toList();
    }
  }

  private static List<String> cells(List<List<String>> row, int group) {
    List<String> part = row.get(group);
    return group == 0 ? part.subList(1, part.size()) : part;
  }

  /** A space, or none. */
  private record Situation(String name, Visibility visibility, Stage stage) {

    Optional<SpaceFacts> facts(String who) {
      if (visibility == null) {
        return Optional.empty();
      }
      Set<String> roles = KIND.roles().contains(who) ? Set.of(who) : Set.of();
      return Optional.of(new SpaceFacts(UUID.randomUUID(), KIND.id(), visibility, stage, roles));
    }
  }

  /** A registry that knows one kind of space. */
  private static final class OneKind extends PluginRegistry {

    @Override
    public Optional<SpaceKind> kind(String id) {
      return id.equals(KIND.id()) ? Optional.of(KIND) : Optional.empty();
    }
  }
}
