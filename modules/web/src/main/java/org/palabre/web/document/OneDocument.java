package org.palabre.web.document;

import static org.palabre.access.PlatformPermission.RUN_SPACE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.palabre.access.Access;
import org.palabre.document.DocumentVersion;
import org.palabre.document.Documents;
import org.palabre.document.Shelved;
import org.palabre.web.address.Here;
import org.palabre.web.form.NotFound;

/** One document, at an address of its own. */
@Named
@RequestScoped
public class OneDocument {

  @Inject private Documents documents;
  @Inject private Access access;
  @Inject private Here here;
  private Shelved shelved;
  private DocumentCard card;
  private List<VersionRow> earlier;

  /** Finds it, or answers "not found". */
  public void find() {
    Optional<Shelved> found = documents.find(here.facts(), here.item());
    if (found.isEmpty()) {
      NotFound.answer();
      return;
    }
    shelved = found.get();
    card = new DocumentCard(shelved, here);
  }

  /** How it is said. */
  public DocumentCard getCard() {
    return card;
  }

  /** Its earlier versions, latest first, for those who run the space; none for others. */
  public List<VersionRow> getEarlier() {
    if (earlier == null) {
      earlier =
          access.may(RUN_SPACE, here.facts())
              ? documents.versions(here.facts(), shelved.document()).stream()
                  .filter(one -> one.getNumber() != shelved.document().getLatest())
                  .map(one -> row(one, here))
                  .toList()
              : List.of();
    }
    return earlier;
  }

  /** Whether the visitor may change it. */
  public boolean isChanging() {
    return documents.mayChange(shelved.document(), here.facts());
  }

  /** The address where it is changed. */
  public String getChangeLink() {
    return here.link(here.getToolAddress()) + "/describe?id=" + card.getId();
  }

  static VersionRow row(DocumentVersion version, Here here) {
    return new VersionRow(
        version.getNumber(),
        version.getFileName(),
        Weight.of(version.getSize(), here),
        here.dayOf(version.getAddedAt()),
        "/api/v1/documents/%s/versions/%d".formatted(version.getDocumentId(), version.getNumber()));
  }

  /**
   * A version in a list.
   *
   * @param number its place, from 1
   * @param name what its file is called
   * @param weight how heavy it is
   * @param day when it came
   * @param link the address of its file
   */
  public record VersionRow(int number, String name, String weight, String day, String link) {}
}
