package org.palabre.web.document;

import static org.palabre.access.PlatformPermission.KEEP_DOCUMENTS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.palabre.access.Access;
import org.palabre.document.Document.Kind;
import org.palabre.document.DocumentRoom;
import org.palabre.document.Documents;
import org.palabre.document.Shelf;
import org.palabre.document.Shelved;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;

/** The documents of a space, twenty a page, newest first; of one kind, or with some words. */
@Named
@RequestScoped
public class DocumentList {

  private static final int PAGE = 20;
  private static final int LONGEST_SEARCH = 100;

  @Inject private Documents documents;
  @Inject private DocumentRoom room;
  @Inject private Access access;
  @Inject private Here here;
  private List<Shelved> found;
  private List<Shelved> undescribed;

  /** The page asked for. */
  public List<DocumentCard> getPage() {
    return found().stream().limit(PAGE).map(one -> new DocumentCard(one, here)).toList();
  }

  /** Whether nothing is here at all, as far as the visitor may know. */
  public boolean isBlank() {
    return found().isEmpty() && asked().equals(Shelf.ALL);
  }

  /** Whether this is not the first page. */
  public boolean isFurther() {
    return asked().before().isPresent();
  }

  /** What is searched for; empty for nothing. */
  public String getText() {
    return asked().words();
  }

  /** The kind asked for; empty for all. */
  public String getKind() {
    return asked().kind().map(Kind::name).orElse("");
  }

  /** The kinds there are. */
  public Kind[] getKinds() {
    return Kind.values();
  }

  /** The address of the documents of one kind, or of all for an empty text. */
  public String link(String kind) {
    return link(kind, asked().words(), "");
  }

  /** The address of the first page. */
  public String getLatestLink() {
    return link(getKind(), asked().words(), "");
  }

  /** The address of the documents whatever their words. */
  public String getAllLink() {
    return link(getKind(), "", "");
  }

  /** The address of the older documents; null when there are none. */
  public String getOlderLink() {
    return found().size() <= PAGE
        ? null
        : link(getKind(), asked().words(), found().get(PAGE - 1).document().getId().toString());
  }

  /** Whether the visitor may add documents here. */
  public boolean isKeeping() {
    return access.may(KEEP_DOCUMENTS, here.facts());
  }

  /** How many pictures of the visitor's own wait to be described. */
  public int getWaiting() {
    return undescribed().size();
  }

  /** The address where the first of them is described. */
  public String getDescribeLink() {
    return here.link(here.getToolAddress())
        + "/describe?id="
        + undescribed().get(0).document().getId();
  }

  /** How much room the files take: "12 Mo". */
  public String getUsed() {
    return Weight.of(room.used(here.spaceId()), here);
  }

  /** How much room there is: "500 Mo". */
  public String getMost() {
    return Weight.of(room.most(), here);
  }

  private List<Shelved> undescribed() {
    if (undescribed == null) {
      undescribed = documents.undescribed(here.facts());
    }
    return undescribed;
  }

  private List<Shelved> found() {
    if (found == null) {
      found = documents.list(here.facts(), asked(), PAGE + 1);
    }
    return found;
  }

  private static Shelf asked() {
    Optional<Kind> kind =
        Sent.text("kind")
            .flatMap(
                name ->
                    Arrays.stream(Kind.values()).filter(one -> one.name().equals(name)).findAny());
    String words =
        Sent.text("q")
            .map(String::strip)
            .map(text -> text.substring(0, Math.min(text.length(), LONGEST_SEARCH)))
            .orElse("");
    return new Shelf(kind, words, false, Sent.id("before"));
  }

  private String link(String kind, String words, String before) {
    List<String> query = new ArrayList<>();
    add(query, "kind", kind);
    add(query, "q", words);
    add(query, "before", before);
    String address = here.link(here.getToolAddress());
    return query.isEmpty() ? address : address + "?" + String.join("&", query);
  }

  private static void add(List<String> query, String name, String value) {
    if (!value.isEmpty()) {
      query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
