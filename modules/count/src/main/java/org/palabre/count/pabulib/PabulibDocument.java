package org.palabre.count.pabulib;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palabre.count.Ballots;
import org.palabre.count.Election;
import org.palabre.count.FaultyInput;
import org.palabre.count.Project;

/**
 * A Pabulib file word for word: every key, column and field, known or not, as it was written.
 *
 * <p>For those who correct, complete or publish a file. To count one, read it with {@link
 * PabulibReader}, which keeps less and checks more.
 *
 * @param meta the rows of META, its header first
 * @param projects the rows of PROJECTS, its header first
 * @param votes the rows of VOTES, its header first
 */
public record PabulibDocument(
    List<List<String>> meta, List<List<String>> projects, List<List<String>> votes) {

  /** Copies the rows. */
  public PabulibDocument {
    meta = List.copyOf(meta);
    projects = List.copyOf(projects);
    votes = List.copyOf(votes);
  }

  /**
   * Reads a stream to its end; closing it is the caller's business.
   *
   * @param bytes the file's bytes
   * @return the document
   * @throws IOException when it cannot be read
   * @throws FaultyInput when the sections are not in their places
   */
  public static PabulibDocument read(InputStream bytes) throws IOException {
    RowReader row = new RowReader(new BufferedInputStream(bytes, 1 << 16));
    Map<Section, List<List<String>>> sections = new LinkedHashMap<>();
    List<List<String>> current = null;
    while (row.next()) {
      Section announced = Section.announcedBy(row);
      if (announced == null && current == null) {
        throw FaultyInput.at(
            row.line(), "META", "section.missing", "META", PabulibReader.shorten(row.field(0)));
      }
      if (announced == null) {
        current.add(row.row());
      } else {
        if (announced.ordinal() != sections.size()) {
          throw FaultyInput.at(row.line(), announced.name(), "section.misplaced", announced.name());
        }
        current = new ArrayList<>();
        sections.put(announced, current);
      }
    }
    for (Section section : Section.values()) {
      if (!sections.containsKey(section)) {
        throw FaultyInput.at(row.lastLine(), section.name(), "section.absent", section.name());
      }
    }
    return new PabulibDocument(
        sections.get(Section.META), sections.get(Section.PROJECTS), sections.get(Section.VOTES));
  }

  /**
   * Describes an election; ballots are numbered from 1, in their order.
   *
   * @param election the election
   * @return a document that reads back as the same election
   */
  public static PabulibDocument of(Election election) {
    List<List<String>> meta = new ArrayList<>();
    meta.add(List.of("key", "value"));
    Map<String, String> keys = new LinkedHashMap<>(election.meta());
    keys.put("num_projects", String.valueOf(election.projects().size()));
    keys.put("num_votes", String.valueOf(election.ballots().size()));
    keys.put("budget", election.budget().toPlainString());
    keys.put("vote_type", election.kind().pabulibName());
    keys.forEach((key, value) -> meta.add(List.of(key, value)));
    return new PabulibDocument(meta, projectRows(election), voteRows(election));
  }

  private static List<List<String>> projectRows(Election election) {
    Set<String> columns = new LinkedHashSet<>();
    election.projects().forEach(project -> columns.addAll(project.attributes().keySet()));
    List<String> header = new ArrayList<>(List.of("project_id", "cost"));
    header.addAll(columns);
    List<List<String>> rows = new ArrayList<>(List.of(header));
    for (Project project : election.projects()) {
      List<String> row = new ArrayList<>(List.of(project.id(), project.cost().toPlainString()));
      columns.forEach(column -> row.add(project.attributes().getOrDefault(column, "")));
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> voteRows(Election election) {
    boolean points = election.kind().hasPoints();
    List<List<String>> rows = new ArrayList<>();
    rows.add(points ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"));
    Ballots ballots = election.ballots();
    for (int b = 0; b < ballots.size(); b++) {
      List<String> ids = new ArrayList<>();
      List<String> given = new ArrayList<>();
      for (int i = ballots.start(b); i < ballots.start(b + 1); i++) {
        ids.add(election.projects().get(ballots.choice(i)).id());
        BigDecimal value = BigDecimal.valueOf(ballots.points(i), ballots.pointsScale());
        given.add(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
      }
      String voter = String.valueOf(b + 1);
      String vote = String.join(",", ids);
      rows.add(points ? List.of(voter, vote, String.join(",", given)) : List.of(voter, vote));
    }
    return rows;
  }

  /**
   * Writes the document: LF line ends, quotation marks only around fields that need them.
   *
   * @param out where to; encode it in UTF-8
   * @throws IOException when it cannot be written
   */
  public void write(Appendable out) throws IOException {
    write(out, Section.META, meta);
    write(out, Section.PROJECTS, projects);
    write(out, Section.VOTES, votes);
  }

  private static void write(Appendable out, Section section, List<List<String>> rows)
      throws IOException {
    out.append(section.name()).append('\n');
    for (List<String> row : rows) {
      for (int f = 0; f < row.size(); f++) {
        if (f > 0) {
          out.append(RowReader.SEPARATOR);
        }
        writeField(out, row.get(f), row.size() == 1);
      }
      out.append('\n');
    }
  }

  private static void writeField(Appendable out, String field, boolean alone) throws IOException {
    boolean needed =
        field.startsWith("\"")
            || field.indexOf(RowReader.SEPARATOR) >= 0
            || field.indexOf('\n') >= 0
            || field.indexOf('\r') >= 0
            || (alone && field.isBlank());
    if (!needed) {
      out.append(field);
      return;
    }
    out.append('"').append(field.replace("\"", "\"\"")).append('"');
  }
}
