package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.statement.PublishedStatements;
import org.palabre.statement.Statement;
import org.palabre.web.address.Here;
import org.palabre.web.address.PlatformPages;
import org.palabre.web.screen.OpenSpaces.Door;

/** The front page: the last things said, wherever the visitor may read. */
@Named
@RequestScoped
public class Home {

  private static final int SHOWN = 4;
  private static final int LOOKED_AT = 40;

  @Inject private OpenSpaces spaces;
  @Inject private PublishedStatements statements;
  @Inject private Here here;
  private List<Saying> latest;

  /** The last statements of different spaces, or of one when only one is talking. */
  public List<Saying> getLatest() {
    if (latest == null) {
      Map<UUID, Door> doors =
          spaces.getAll().stream().collect(Collectors.toMap(Door::getId, Function.identity()));
      latest =
          spread(statements.latest(doors.keySet(), LOOKED_AT)).stream()
              .map(statement -> saying(statement, doors.get(statement.getSpaceId())))
              .toList();
    }
    return latest;
  }

  /** The latest of each space first, then the others, so that no space fills the page alone. */
  private static List<Statement> spread(List<Statement> latestFirst) {
    Set<UUID> met = new HashSet<>();
    Set<Statement> spread = new LinkedHashSet<>();
    latestFirst.stream().filter(said -> met.add(said.getSpaceId())).forEach(spread::add);
    spread.addAll(latestFirst);
    return spread.stream().limit(SHOWN).toList();
  }

  private Saying saying(Statement statement, Door door) {
    String when =
        statement.getSaid().map(here::date).orElseGet(() -> here.dayOf(statement.getPublishedAt()));
    return new Saying(
        here.quotedBeginning(statement.getWords()),
        when,
        door.link() + "/" + PlatformPages.STATEMENTS.segment() + "/" + statement.getId(),
        statement.isSample(),
        door);
  }

  /** Where "say something" leads: straight to the form when there is only one place. */
  public String getSayLink() {
    List<Door> speaking = spaces.getSpeaking();
    return speaking.size() == 1 ? speaking.get(0).getSayLink() : here.link("/say");
  }

  /**
   * A statement and where it was said.
   *
   * @param words its words, or their beginning, in quotation marks
   * @param when when it was said, else published, as people say it
   * @param link its page
   * @param sample whether it only shows how the site works
   * @param door the way to its space
   */
  public record Saying(String words, String when, String link, boolean sample, Door door) {}
}
