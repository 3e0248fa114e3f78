package org.palabre.web.document;

import static org.palabre.access.PlatformPermission.RUN_SPACE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.access.Access;
import org.palabre.document.Documents;
import org.palabre.document.Shelf;
import org.palabre.document.Shelved;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/** What a space made and shows: pictures, films, texts, as a gallery; a few on its own page. */
@Named
@RequestScoped
public class ProductionList {

  private static final int PAGE = 24;
  private static final int FEW = 3;

  @Inject private Documents documents;
  @Inject private Access access;
  @Inject private Here here;
  private List<Shelved> found;
  private List<DocumentCard> few;

  /** The page asked for. */
  public List<DocumentCard> getPage() {
    return found().stream().limit(PAGE).map(one -> new DocumentCard(one, here)).toList();
  }

  /** Whether this is not the first page. */
  public boolean isFurther() {
    return Sent.id("before").isPresent();
  }

  /** The address of the older ones; null when there are none. */
  public String getOlderLink() {
    return found().size() <= PAGE
        ? null
        : getLink() + "?before=" + found().get(PAGE - 1).document().getId();
  }

  /** The address of the gallery. */
  public String getLink() {
    return here.link(here.getSpaceAddress()) + "/documents/productions";
  }

  /** Whether the visitor chooses what is shown. */
  public boolean isChoosing() {
    return access.may(RUN_SPACE, here.facts());
  }

  /** The newest few, for the space's own page; none when it has no documents. */
  public List<DocumentCard> getFew() {
    if (few == null) {
      few =
          here.getSpace().getTools().contains(Documents.TOOL)
              ? documents.list(here.facts(), Shelf.PRODUCTIONS, FEW).stream()
                  .map(one -> new DocumentCard(one, here))
                  .toList()
              : List.of();
    }
    return few;
  }

  private List<Shelved> found() {
    if (found == null) {
      found = documents.list(here.facts(), Shelf.PRODUCTIONS.before(Sent.id("before")), PAGE + 1);
    }
    return found;
  }
}
