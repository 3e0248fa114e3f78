package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.statement.PublishedStatements;
import org.palabre.statement.Statement;
import org.palabre.web.address.Here;
import org.palabre.web.screen.OpenSpaces.Door;

/** The front page: the last things said, wherever the visitor may read. */
@Named
@RequestScoped
public class Home {

  private static final int LATEST = 4;

  @Inject private OpenSpaces spaces;
  @Inject private PublishedStatements statements;
  @Inject private Here here;
  private List<Saying> latest;

  /** The last statements, with the space each was said in. */
  public List<Saying> getLatest() {
    if (latest == null) {
      Map<UUID, Door> doors =
          spaces.getAll().stream().collect(Collectors.toMap(Door::getId, Function.identity()));
      latest =
          statements.latest(doors.keySet(), LATEST).stream()
              .map(statement -> new Saying(statement, doors.get(statement.getSpaceId())))
              .toList();
    }
    return latest;
  }

  /** Where "say something" leads: straight to the form when there is only one place. */
  public String getSayLink() {
    List<Door> speaking = spaces.getSpeaking();
    return speaking.size() == 1 ? speaking.get(0).getSayLink() : here.link("/say");
  }

  /**
   * A statement and where it was said.
   *
   * @param statement what was said
   * @param door the way to its space
   */
  public record Saying(Statement statement, Door door) {

    /** {@link #statement()} for EL. */
    public Statement getStatement() {
      return statement;
    }

    /** {@link #door()} for EL. */
    public Door getDoor() {
      return door;
    }
  }
}
