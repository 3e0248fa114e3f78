package org.palabre.bench.budget.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.palabre.budget.application.vote.BallotSheets;
import org.palabre.budget.application.vote.Casting;
import org.palabre.budget.application.vote.VoterPass;
import org.palabre.spi.Needs;

/**
 * Takes part in a round: one request is one client, from the first ballot of the round to the last,
 * on its own thread of the server as any request. Voters are those of the bench who have not voted,
 * in random order, as people come. Both sides run here: same process, same threads, same pool.
 */
@Path("/" + CastBench.ID)
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class CastRounds {

  /** How voters of the bench showed who they are, for the roll. */
  public static final String PROOF = "bench";

  private static final String WAITING =
      "SELECT v.id, v.area_key FROM budget_voter v WHERE v.edition_id = ? AND v.proof = '"
          + PROOF
          + "' AND NOT EXISTS (SELECT 1 FROM budget_sign_off s WHERE s.voter_id = v.id)";

  @Inject private Casting casting;
  @Inject private BallotSheets ballots;
  @Inject private Rounds rounds;

  @Resource(lookup = "java:app/jdbc/palabre")
  private DataSource database;

  @QueryParam("round")
  private String round;

  @QueryParam("edition")
  private UUID edition;

  @QueryParam("clients")
  private int clients;

  @QueryParam("seconds")
  private int seconds;

  /** Through the service; answers as {@link Clients#run} does. */
  @POST
  @Path("service")
  @Needs("RUN_ROUND")
  public String service() throws Exception {
    return rounds
        .of(
            round,
            () -> {
              List<VoterPass> voters = voters();
              return clients(voters, new ServiceCasts(casting, ballots, voters));
            })
        .run();
  }

  /**
   * By plain JDBC; answers as {@link Clients#run} does.
   *
   * @param size how many bytes a sealed ballot has
   */
  @POST
  @Path("plain/{size}")
  @Needs("RUN_ROUND")
  public String plain(@PathParam("size") int size) throws Exception {
    return rounds.of(round, () -> clients(voters(), new PlainCasts(database, size))).run();
  }

  private Clients clients(List<VoterPass> voters, Caster caster) {
    return new Clients(voters, caster, clients, TimeUnit.SECONDS.toNanos(seconds));
  }

  private List<VoterPass> voters() throws SQLException {
    List<VoterPass> voters = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(WAITING)) {
      select.setObject(1, edition);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          voters.add(
              new VoterPass(
                  edition,
                  UUID.fromString(rows.getString(1)),
                  Optional.ofNullable(rows.getString(2))));
        }
      }
    }
    Collections.shuffle(voters);
    return voters;
  }
}
