package org.palabre.web.letter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.palabre.input.Refusal;
import org.palabre.letter.ItemWords;
import org.palabre.letter.Letter;
import org.palabre.letter.LetterItem;
import org.palabre.letter.LetterWriting;
import org.palabre.letter.Letters;
import org.palabre.letter.Source;
import org.palabre.letter.SourceKind;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Rewriting what a letter says of one thing. */
@Named
@RequestScoped
public class LetterItemForm {

  private static final String FORM = "item";

  @Inject private Letters letters;
  @Inject private LetterWriting writing;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<LetterItem> item = Optional.empty();
  private Optional<Letter> letter = Optional.empty();
  private Optional<Source> source = Optional.empty();
  private int version;
  private String title;
  private String words;
  private ItemWords other;

  @PostConstruct
  void load() {
    item = Sent.id("id").flatMap(letters::item);
    letter =
        item.flatMap(one -> letters.find(one.getLetterId()))
            .filter(one -> !one.isPublic() || Sent.isPostback());
    source = item.flatMap(letters::source);
    item.ifPresent(
        one -> {
          version = one.getVersion();
          title = one.getTitle();
          words = one.getWords();
        });
  }

  /**
   * Answers "not found" at the address of nothing that can be rewritten, unless it was typed in.
   */
  public void open() {
    if (letter.isEmpty() && !Sent.isPostback()) {
      NotFound.answer();
    }
  }

  /** Keeps it. */
  public void save() {
    boolean kept =
        refusals.explain(
            FORM,
            () ->
                writing.rewriteItem(
                    item.orElseThrow(() -> new Refusal("", "letter.item.gone")).getId(),
                    version,
                    new ItemWords(title, words)));
    if (kept) {
      done.at("/letters/write/" + letter.orElseThrow().getId(), "rewritten");
    } else {
      showOther();
    }
  }

  /** When somebody else wrote meanwhile, shows what, and lets the next try go through. */
  private void showOther() {
    item.flatMap(one -> letters.item(one.getId()))
        .filter(now -> now.getVersion() != version)
        .ifPresent(
            now -> {
              other = new ItemWords(now.getTitle(), now.getWords());
              version = now.getVersion();
            });
  }

  /** Whether its fields are shown. */
  public boolean isWriting() {
    return letter.isPresent() || Sent.isPostback();
  }

  /** The letter it stands in; null when there is none to change. */
  public Letter getLetter() {
    return letter.orElse(null);
  }

  /** The item. */
  public LetterItem getItem() {
    return item.orElse(null);
  }

  /** What everybody reads of its source; null for none, or not any more. */
  public Source getSource() {
    return source.orElse(null);
  }

  /** Whether it is what a resident said: the quotation stays as it is. */
  public boolean isSaid() {
    return item.flatMap(LetterItem::getSource)
        .filter(ref -> ref.kind() == SourceKind.STATEMENT)
        .isPresent();
  }

  /** Whether it has words of its own only. */
  public boolean isOwn() {
    return item.filter(one -> one.getSource().isEmpty()).isPresent();
  }

  /** What its source says, a quotation in its marks. */
  public String getSourceWords() {
    return source
        .map(one -> isSaid() ? here.quoted(here.unmasked(one.words())) : one.words())
        .orElse("");
  }

  /** What somebody else made of it meanwhile; null when nobody did. */
  public ItemWords getOther() {
    return other;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
