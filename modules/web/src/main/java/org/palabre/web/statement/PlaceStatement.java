package org.palabre.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.palabre.statement.Statement;
import org.palabre.statement.StatementPlacing;
import org.palabre.territory.Position;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.map.PositionPicker;

/** Placing on the map what was published, and saying what it tells of its place. */
@Named
@RequestScoped
public class PlaceStatement {

  @Inject private StatementPlacing placing;
  @Inject private PositionPicker picker;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Statement statement;
  private String of;
  private String nature;

  /** Finds the statement that the address names, or answers "not found". */
  public void find() {
    Optional<UUID> id = Sent.isPostback() ? Sent.id("place:of") : Sent.id("of");
    Optional<Statement> found = id.flatMap(one -> placing.find(here.spaceId(), one));
    if (found.isEmpty()) {
      NotFound.answer();
      return;
    }
    statement = found.get();
    of = statement.getId().toString();
    if (!Sent.isPostback()) {
      nature = statement.getNature() == null ? null : statement.getNature().name();
      statement.getPosition().ifPresent(picker::startAt);
    }
  }

  /** Keeps it, and shows the statement with what was done. */
  public void save() {
    Optional<UUID> id = Sent.id("place:of");
    if (id.isEmpty()) {
      return;
    }
    boolean placed =
        refusals.explain(
            "place",
            () ->
                placing.place(
                    here.spaceId(), id.get(), NatureChoices.chosen(nature), position(id.get())));
    if (placed) {
      Optional<Position> at = position(id.get());
      String what = at.isEmpty() ? "off" : picker.isOutside(at.get()) ? "outside" : "placed";
      done.at(here.getToolAddress() + "/" + id.get(), what);
    }
  }

  /** What was picked; where it lies already, if nothing could be picked. */
  private Optional<Position> position(UUID id) {
    return picker.isOffered()
        ? picker.picked()
        : placing.find(here.spaceId(), id).flatMap(Statement::getPosition);
  }

  /** What was said, in quotation marks. */
  public String getQuote() {
    return statement == null ? "" : here.quotedBeginning(statement.getWords());
  }

  /** Where, in the speaker's words; null when they did not say. */
  public String getWhere() {
    return statement == null ? null : statement.getPlace();
  }

  /** The statement's id. */
  public UUID getId() {
    return statement == null ? null : statement.getId();
  }

  public String getOf() {
    return of;
  }

  public void setOf(String sent) {
    of = sent;
  }

  public String getNature() {
    return nature;
  }

  public void setNature(String chosen) {
    nature = chosen;
  }
}
