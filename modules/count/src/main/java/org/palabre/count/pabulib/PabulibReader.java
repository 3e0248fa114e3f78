package org.palabre.count.pabulib;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palabre.count.Amount;
import org.palabre.count.BallotKind;
import org.palabre.count.Ballots;
import org.palabre.count.Election;
import org.palabre.count.FaultyInput;
import org.palabre.count.Project;

/**
 * Reads a Pabulib file into an election, ballot by ballot: what it keeps in memory is the election,
 * never the file.
 *
 * <p>The format is Pabulib's (pabulib.org/format): sections META, PROJECTS and VOTES, columns in
 * any order, keys and columns that mean nothing to the count kept. A file that leaves any doubt
 * about a ballot or an amount is refused with {@link FaultyInput}; what is odd but clear becomes a
 * warning.
 */
public final class PabulibReader {

  private final RowReader row;
  private final Oddities oddities = new Oddities();
  private Meta meta;
  private BigDecimal budget;
  private BallotKind kind;
  private final List<Project> projects = new ArrayList<>();
  private final List<Integer> projectLines = new ArrayList<>();
  private final IdIndex projectIds = new IdIndex();
  private Ballots ballots;

  private PabulibReader(RowReader row) {
    this.row = row;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the election
   * @throws IOException when the file cannot be opened or read
   * @throws FaultyInput when it cannot be counted
   */
  public static Election read(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(bytes);
    }
  }

  /**
   * Reads a stream to its end; closing it is the caller's business.
   *
   * @param bytes the file's bytes
   * @return the election
   * @throws IOException when it cannot be read
   * @throws FaultyInput when it cannot be counted
   */
  public static Election read(InputStream bytes) throws IOException {
    return new PabulibReader(new RowReader(new BufferedInputStream(bytes, 1 << 16))).read();
  }

  private Election read() throws IOException {
    if (!row.next()) {
      throw FaultyInput.at(1, "META", "file.empty");
    }
    expect(Section.META);
    readMeta();
    readProjects();
    readVotes();
    oddities.compareCounts(meta, projects.size(), ballots.size());
    oddities.compareTotals(projects, projectLines, kind, ballots);
    return new Election(
        meta.values(),
        meta.lines(),
        budget,
        kind,
        projects,
        ballots,
        new CeilingColumns(meta, projects, projectLines).ceilings(),
        oddities.warnings());
  }

  private void expect(Section section) {
    Section found = Section.announcedBy(row);
    if (found != section) {
      throw FaultyInput.at(
          row.line(), section.name(), "section.missing", section.name(), shorten(row.field(0)));
    }
  }

  /** Moves to the first row after the header of a section; returns the header. */
  private Header header(Section section) throws IOException {
    if (!row.next() || Section.announcedBy(row) != null) {
      throw FaultyInput.at(row.lastLine(), section.name(), "section.empty", section.name());
    }
    return Header.read(row);
  }

  /** Moves to the next row of the section; false when the next section is announced. */
  private boolean nextRowBefore(Section following) throws IOException {
    if (!row.next()) {
      throw FaultyInput.at(row.lastLine(), following.name(), "section.absent", following.name());
    }
    Section announced = Section.announcedBy(row);
    if (announced == null) {
      return true;
    }
    expect(following);
    return false;
  }

  private void readMeta() throws IOException {
    meta = new Meta(row.line());
    Header header = header(Section.META);
    header.require("key", Section.META);
    header.require("value", Section.META);
    if (header.find("key") != 0 || header.find("value") != 1) {
      throw FaultyInput.at(header.line(), "key", "column.order");
    }
    while (nextRowBefore(Section.PROJECTS)) {
      meta.put(row);
    }
    budget = meta.requireAmount("budget");
    kind = meta.kind();
    meta.bound("min_project_score_threshold");
    if (budget.signum() == 0) {
      oddities.add(meta.line("budget"), "budget", "budget.zero");
    }
  }

  private void readProjects() throws IOException {
    Header header = header(Section.PROJECTS);
    int idColumn = header.require("project_id", Section.PROJECTS);
    int costColumn = header.require("cost", Section.PROJECTS);
    while (nextRowBefore(Section.VOTES)) {
      header.check(row);
      String id = row.field(idColumn).strip();
      checkId(id);
      if (!projectIds.add(id)) {
        int first = projectIds.find(id.toCharArray(), 0, id.length());
        throw FaultyInput.at(
            row.line(), "project_id", "project.twice", id, projectLines.get(first));
      }
      BigDecimal cost = Amount.parse(row.field(costColumn), row.line(), "cost");
      Map<String, String> attributes = new LinkedHashMap<>();
      for (int f = 0; f < header.columns().size(); f++) {
        if (f != idColumn && f != costColumn) {
          attributes.put(header.columns().get(f), row.field(f).strip());
        }
      }
      projects.add(new Project(id, cost, attributes));
      if (projects.get(projects.size() - 1).isWithdrawn()) {
        oddities.add(row.line(), "cost", "withdrawn", id);
      }
      projectLines.add(row.line());
    }
    if (projects.isEmpty()) {
      throw FaultyInput.at(row.line(), "PROJECTS", "projects.none");
    }
  }

  private void checkId(String id) {
    if (id.isEmpty()) {
      throw FaultyInput.at(row.line(), "project_id", "project.nameless");
    }
    if (id.indexOf(',') >= 0) {
      throw FaultyInput.at(row.line(), "project_id", "project.comma", id);
    }
  }

  private void readVotes() throws IOException {
    Header header = header(Section.VOTES);
    BallotRows rows =
        new BallotRows(
            header, kind, projectIds, Limits.of(meta, kind, projects), projects, oddities, meta);
    while (row.next()) {
      Section announced = Section.announcedBy(row);
      if (announced != null) {
        throw FaultyInput.at(row.line(), announced.name(), "section.misplaced", announced.name());
      }
      header.check(row);
      rows.read(row);
    }
    ballots = rows.ballots();
    if (ballots.size() == 0) {
      oddities.add(row.lastLine(), "VOTES", "ballots.none");
    }
  }

  static String shorten(String text) {
    String plain = text.strip();
    return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
  }
}
