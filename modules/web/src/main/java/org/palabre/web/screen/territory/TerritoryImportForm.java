package org.palabre.web.screen.territory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.palabre.input.Refusal;
import org.palabre.territory.Fault;
import org.palabre.territory.ImportChoice;
import org.palabre.territory.ImportLine;
import org.palabre.territory.TerritoryImport;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/**
 * Importing contours: choose a file, look at what it would do, then import all of it. The file
 * stays on the server between the steps; what is imported is checked anew.
 */
@Named
@ViewScoped
public class TerritoryImportForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_READ = 6 * 1024 * 1024;

  @Inject private TerritoryImport territories;
  @Inject private Refusals refusals;
  @Inject private Done done;
  private transient Part upload;
  private transient List<ImportLine> lines;
  private byte[] file;
  private String fileName;
  private String kind;
  private String parent;
  private boolean leaveKnown;

  /** Reads the file chosen and shows what it would do. */
  public void read() {
    file = null;
    refusals.explain(
        "upload",
        () -> {
          if (upload == null) {
            throw new Refusal("file", "territory.file.none");
          }
          byte[] bytes = bytes(upload);
          lines = territories.preview(bytes, choice());
          file = bytes;
          fileName = upload.getSubmittedFileName();
        });
  }

  /** Looks again, with the choices made. */
  public void check() {
    refusals.explain("confirm", () -> lines = territories.preview(file, choice()));
  }

  /** Imports everything, or nothing. */
  public void run() {
    if (refusals.explain("confirm", () -> territories.run(file, choice()))) {
      done.at("/administration/territories", "imported");
    }
  }

  /** Starts over with another file. */
  public void forget() {
    file = null;
    lines = null;
    leaveKnown = false;
  }

  /** Whether a file is being looked at. */
  public boolean isReading() {
    return file != null;
  }

  /** What the file would do, feature by feature. */
  public List<ImportLine> getLines() {
    if (lines == null && file != null) {
      lines = territories.preview(file, choice());
    }
    return lines;
  }

  /** How many features have a fault. */
  public long getFaulty() {
    return getLines().stream().filter(ImportLine::isFaulty).count();
  }

  /** How many territories would be added. */
  public long getFresh() {
    return getLines().stream().filter(line -> !line.known() && !line.isFaulty()).count();
  }

  /** How many are already here. */
  public long getKnown() {
    return getLines().stream().filter(ImportLine::known).count();
  }

  /** The sentence of a fault. */
  public String sentence(Fault fault) {
    return refusals.sentence(new Refusal("", fault.key(), fault.arguments().toArray()));
  }

  private ImportChoice choice() {
    return new ImportChoice(
        Optional.ofNullable(TerritoryChoices.kind(kind)),
        TerritoryChoices.territory("parent", parent),
        leaveKnown);
  }

  private static byte[] bytes(Part part) {
    try (InputStream content = part.getInputStream()) {
      return content.readNBytes(MOST_READ);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String getFileName() {
    return fileName;
  }

  public Part getUpload() {
    return upload;
  }

  public void setUpload(Part upload) {
    this.upload = upload;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getParent() {
    return parent;
  }

  public void setParent(String parent) {
    this.parent = parent;
  }

  public boolean isLeaveKnown() {
    return leaveKnown;
  }

  public void setLeaveKnown(boolean leaveKnown) {
    this.leaveKnown = leaveKnown;
  }
}
