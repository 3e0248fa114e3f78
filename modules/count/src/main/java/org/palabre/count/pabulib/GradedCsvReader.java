package org.palabre.count.pabulib;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.palabre.count.FaultyInput;
import org.palabre.count.judgment.GradeScale;
import org.palabre.count.judgment.GradedElection;

/**
 * Reads graded ballots in CSV: separator {@code ;}, a header with project ids, one row a ballot,
 * one column a project, whole numbers for grades. A first column named {@code voter_id}, or without
 * any name, numbers the ballots and is not a project.
 */
public final class GradedCsvReader {

  private final RowReader row;
  private final GradeScale scale;

  private GradedCsvReader(RowReader row, GradeScale scale) {
    this.row = row;
    this.scale = scale;
  }

  /**
   * Reads a stream to its end; closing it is the caller's business.
   *
   * @param bytes the file's bytes
   * @param scale the grades
   * @return the grades, without costs
   * @throws IOException when it cannot be read
   * @throws FaultyInput when it cannot be counted
   */
  public static GradedElection read(InputStream bytes, GradeScale scale) throws IOException {
    return new GradedCsvReader(new RowReader(new BufferedInputStream(bytes, 1 << 16)), scale)
        .read();
  }

  private GradedElection read() throws IOException {
    if (!row.next()) {
      throw FaultyInput.at(1, "header", "csv.empty");
    }
    List<String> header = row.row();
    if (header.size() == 1 && header.get(0).indexOf(',') >= 0) {
      throw FaultyInput.at(row.line(), "header", "csv.comma");
    }
    String first = header.get(0).strip();
    int skipped = first.isEmpty() || first.equalsIgnoreCase("voter_id") ? 1 : 0;
    List<String> ids = ids(header, skipped);
    Oddities oddities = new Oddities();
    long[][] counts = new long[ids.size()][scale.grades().size()];
    long[] ungraded = new long[ids.size()];
    int ballots = 0;
    while (row.next()) {
      checkLength(header);
      for (int p = 0; p < ids.size(); p++) {
        int place = place(row.field(skipped + p).strip(), ids.get(p));
        if (place < 0) {
          ungraded[p]++;
        } else {
          counts[p][place]++;
        }
      }
      ballots++;
    }
    if (ballots == 0) {
      oddities.add(row.lastLine(), "header", "ballots.none");
    }
    return new GradedElection(ids, counts, ungraded, ballots, null, oddities.warnings());
  }

  private List<String> ids(List<String> header, int skipped) {
    List<String> ids = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String column : header.subList(skipped, header.size())) {
      String id = column.strip();
      if (id.isEmpty()) {
        throw FaultyInput.at(row.line(), "header", "project.nameless");
      }
      if (!seen.add(id)) {
        throw FaultyInput.at(row.line(), id, "column.twice", id);
      }
      ids.add(id);
    }
    if (ids.isEmpty()) {
      throw FaultyInput.at(row.line(), "header", "projects.none");
    }
    return ids;
  }

  private void checkLength(List<String> header) {
    int size = header.size();
    if (row.fields() < size) {
      String missing = header.get(row.fields());
      throw FaultyInput.at(row.line(), missing, "row.short", row.fields(), size, missing);
    }
    if (row.fields() > size) {
      String last = header.get(size - 1);
      throw FaultyInput.at(row.line(), last, "row.long", row.fields(), size, last);
    }
  }

  /** A grade's place on the scale; −1 for a blank. */
  private int place(String text, String project) {
    if (text.isEmpty()) {
      return -1;
    }
    int grade;
    try {
      grade = Integer.parseInt(text);
    } catch (NumberFormatException notWhole) {
      throw FaultyInput.at(row.line(), project, "grade.unreadable", text, project);
    }
    if (grade == scale.blank()) {
      return -1;
    }
    int place = scale.place(grade);
    if (place < 0) {
      throw FaultyInput.at(
          row.line(),
          project,
          "grade.unknown",
          String.valueOf(grade),
          project,
          scale.grades().toString());
    }
    return place;
  }
}
