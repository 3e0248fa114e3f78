package org.palabre.web.document;

import static org.palabre.access.PlatformPermission.RUN_SPACE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palabre.access.Access;
import org.palabre.access.AccessDenied;
import org.palabre.document.Document;
import org.palabre.document.Document.Kind;
import org.palabre.document.DocumentWork;
import org.palabre.document.Documents;
import org.palabre.document.Shelved;
import org.palabre.file.FileIntake;
import org.palabre.file.ReceivedFile;
import org.palabre.input.Refusal;
import org.palabre.web.address.Here;
import org.palabre.web.document.OneDocument.VersionRow;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** The files of a document: its next version, earlier ones taken away, all of it taken away. */
@Named
@RequestScoped
public class DocumentFiles {

  @Inject private Documents documents;
  @Inject private DocumentWork work;
  @Inject private Access access;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Part file;

  /** Keeps the next version. */
  public void renew() {
    if (refusals.explain("renew", this::keep)) {
      String tool = here.link(here.getToolAddress());
      boolean file =
          documents
              .find(here.facts(), id())
              .filter(one -> one.document().getKind() == Kind.FILE)
              .isPresent();
      done.go(
          file ? tool + "/" + id() + "?done=renewed" : tool + "/describe?done=picture&id=" + id());
    }
  }

  private void keep() {
    try (ReceivedFile received = FileIntake.receive("file", SentFile.one("file", file))) {
      work.renew(here.spaceId(), id(), received);
    }
  }

  /** Takes the earlier version that was chosen away. */
  public void removeVersion() {
    if (refusals.explain("earlier", this::takeVersionAway)) {
      done.go(here.link(here.getToolAddress()) + "/describe?done=versionRemoved&id=" + id());
    }
  }

  private void takeVersionAway() {
    if (Sent.number("number") == 0) {
      throw new Refusal("", "document.version.unchosen");
    }
    if (Sent.text("sureOfVersion").isEmpty()) {
      throw new Refusal("", "document.remove.unsure");
    }
    work.removeVersion(here.spaceId(), id(), Sent.number("number"));
  }

  /** Takes the document away. */
  public void remove() {
    if (refusals.explain("remove", this::takeAway)) {
      done.go(here.link(here.getToolAddress()) + "?done=removed");
    }
  }

  private void takeAway() {
    if (Sent.text("sure").isEmpty()) {
      throw new Refusal("", "document.remove.unsure");
    }
    work.remove(here.spaceId(), id());
  }

  /** Its earlier versions, latest first, for those who run the space; none for others. */
  public List<VersionRow> getEarlier() {
    Optional<Document> document = documents.find(here.facts(), id()).map(Shelved::document);
    return document.isPresent() && access.may(RUN_SPACE, here.facts())
        ? documents.versions(here.facts(), document.get()).stream()
            .filter(one -> one.getNumber() != document.get().getLatest())
            .map(one -> OneDocument.row(one, here))
            .toList()
        : List.of();
  }

  private static UUID id() {
    return Sent.id("id").orElseThrow(() -> new AccessDenied("No document is named."));
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
