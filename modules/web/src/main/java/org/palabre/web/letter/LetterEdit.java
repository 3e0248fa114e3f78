package org.palabre.web.letter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.letter.Hints;
import org.palabre.letter.ItemWords;
import org.palabre.letter.Letter;
import org.palabre.letter.LetterHead;
import org.palabre.letter.LetterItem;
import org.palabre.letter.LetterPaper;
import org.palabre.letter.LetterPost;
import org.palabre.letter.LetterText;
import org.palabre.letter.LetterText.Piece;
import org.palabre.letter.LetterWriting;
import org.palabre.letter.Letters;
import org.palabre.pdf.Busy;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.FormKey;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.page.SpaceHead.Tag;

/** Writing a letter: what it tells, in which order, how long it is; publishing and sending it. */
@Named
@RequestScoped
public class LetterEdit {

  private static final String BUTTON = "items:act";
  private static final int BEGINNING = 260;

  /** Too many files were being made to count its pages. */
  private static final LetterPaper.Measure NOT_NOW = new LetterPaper.Measure(0, 0, true);

  @Inject private Letters letters;
  @Inject private LetterWriting writing;
  @Inject private LetterPaper paper;
  @Inject private LetterPost post;
  @Inject private LetterCards cards;
  @Inject private Hints hints;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Letter> letter = Optional.empty();
  private LetterText text;
  private LetterPaper.Measure measure;
  private FormKey key = FormKey.fresh();
  private int version;
  private String seen;
  private String title;
  private String opening;
  private int pages;
  private String ownTitle;
  private String ownWords;
  private boolean headRefused;
  private LetterHead other;

  @PostConstruct
  void load() {
    letter = Sent.parse(here.getRest()).flatMap(letters::find);
    letter.ifPresent(
        one -> {
          version = one.getVersion();
          seen = letters.seen(one);
          title = one.getTitle();
          opening = one.getOpening();
          pages = one.getPaperPages();
        });
  }

  /** Answers "not found" at the address of no letter, unless something was typed there. */
  public void open() {
    if (letter.isEmpty() && !Sent.isPostback()) {
      NotFound.answer();
    }
  }

  /** Keeps title, opening and number of pages. */
  public void save() {
    headRefused =
        !refusals.explain(
            "head", () -> writing.rewrite(id(), version, new LetterHead(title, opening, pages)));
    if (headRefused) {
      showOther();
    } else {
      done("saved");
    }
  }

  /** When somebody else wrote meanwhile, shows what, and lets the next try go through. */
  private void showOther() {
    letter
        .flatMap(one -> letters.find(one.getId()))
        .filter(now -> now.getVersion() != version)
        .ifPresent(
            now -> {
              other = new LetterHead(now.getTitle(), now.getOpening(), now.getPaperPages());
              version = now.getVersion();
            });
  }

  /** Adds words of one's own. */
  public void addOwn() {
    act("own", "added", () -> writing.addOwn(id(), new ItemWords(ownTitle, ownWords), key.id()));
  }

  /**
   * Moves something, or leaves it out: the button that was pressed says what, which and in which
   * version, so that nothing else is meant when others change the letter meanwhile.
   */
  public void act() {
    String[] sent = Sent.text(BUTTON).orElse("").split("\\.", -1);
    Optional<UUID> item = sent.length == 3 ? Sent.parse(sent[1]) : Optional.empty();
    if (item.isEmpty() || !sent[2].matches("\\d{1,9}")) {
      return;
    }
    switch (sent[0]) {
      case "up" -> act("items", "moved", () -> writing.move(item.get(), true));
      case "down" -> act("items", "moved", () -> writing.move(item.get(), false));
      case "out" ->
          act("items", "removed", () -> writing.remove(item.get(), Integer.parseInt(sent[2])));
      default -> {}
    }
  }

  /** Shows it to everybody. */
  public void publish() {
    act("life", "published", () -> writing.publish(id(), seen));
  }

  /** Makes it a draft again. */
  public void takeBack() {
    act("life", "back", () -> writing.takeBack(id()));
  }

  /** Sends it by mail. */
  public void send() {
    act("life", "sent", () -> post.send(id(), seen));
  }

  /** Throws it away. */
  public void discard() {
    if (refusals.explain("discard", () -> writing.discard(id()))) {
      done.at("/letters/write", "discarded");
    }
  }

  private void act(String form, String what, Runnable deed) {
    if (refusals.explain(form, deed)) {
      done(what);
    } else {
      lookAgain();
    }
  }

  /** Shows what the letter is now, so that the next try means that. */
  private void lookAgain() {
    letter = letter.flatMap(one -> letters.find(one.getId()));
    text = null;
    measure = null;
    letter.ifPresent(one -> seen = letters.seen(one));
  }

  private void done(String what) {
    done.at("/letters/write/" + id(), what);
  }

  private UUID id() {
    return letter.orElseThrow(() -> new Refusal("", "letter.gone")).getId();
  }

  /** The letter; null at the address of none. */
  public Letter getLetter() {
    return letter.orElse(null);
  }

  /** What it tells now. */
  public LetterText getText() {
    if (text == null) {
      text = letter.map(letters::text).orElse(null);
    }
    return text;
  }

  /** Whether its fields are shown: of a draft, and as long as something typed was not kept. */
  public boolean isWriting() {
    return Sent.isPostback() || letter.filter(one -> !one.isPublic()).isPresent();
  }

  /** Whether it tells nothing yet. */
  public boolean isSilent() {
    return getText() == null || getText().isEmpty();
  }

  /** Where it is in its life. */
  public Tag getTag() {
    return cards.tag(letter.orElseThrow());
  }

  /** How long it is, in a sentence. */
  public String getLength() {
    LetterPaper.Measure now = measure();
    int most = letter.orElseThrow().getPaperPages();
    if (now == NOT_NOW) {
      return say("letter.busy");
    }
    if (!now.counted()) {
      return say("letter.length.about", now.pages(), most);
    }
    if (now.pages() > most) {
      return say("letter.length.over", now.pages(), most, now.pages() - most);
    }
    String full =
        now.full() > 85 ? "full" : now.full() > 60 ? "most" : now.full() > 35 ? "half" : "little";
    return say("letter.length.fits", now.pages(), most) + " " + say("letter.length." + full);
  }

  /** Whether it is longer than it may be. */
  public boolean isTooLong() {
    return measure().pages() > letter.orElseThrow().getPaperPages();
  }

  /** Whether there is a file to look at. */
  public boolean isOnPaper() {
    return measure().counted();
  }

  private LetterPaper.Measure measure() {
    if (measure == null) {
      measure = measured();
    }
    return measure;
  }

  private LetterPaper.Measure measured() {
    try {
      return paper.measure(letter.orElseThrow());
    } catch (Busy crowd) {
      return NOT_NOW;
    }
  }

  /** What takes most room, when there is too little. */
  public List<Lengthy> getLongest() {
    return hints.longest(getText()).stream()
        .map(piece -> new Lengthy(piece.item(), label(piece)))
        .toList();
  }

  /** What is hard to read at twelve. */
  public List<Hard> getHard() {
    return hints.of(getText()).stream()
        .map(one -> new Hard(one.item(), say("letter.hard." + one.kind(), one.words()), one.text()))
        .toList();
  }

  /** How a button names what it does something to. */
  public String label(Piece piece) {
    String named = piece.title().isEmpty() ? piece.quote() + piece.words() : piece.title();
    named = named.isEmpty() ? piece.alt() : named;
    return here.wording().beginning(named.replace('\n', ' '), 80);
  }

  /** The beginning of what somebody said, as much as one recognises it by. */
  public String beginning(String words) {
    return here.wording().beginning(words, BEGINNING);
  }

  /** What the draft holds and the letter does not show any more, to be left out. */
  public List<Gone> getGone() {
    return getText().missing().stream()
        .map(one -> new Gone(one.getId(), one.getVersion(), label(one)))
        .toList();
  }

  private String label(LetterItem gone) {
    String part = say("letter.section." + gone.getSection());
    String own = gone.getTitle().isEmpty() ? gone.getWords() : gone.getTitle();
    return own.isEmpty()
        ? part
        : part + " · " + here.wording().beginning(own.replace('\n', ' '), 80);
  }

  /** How many addresses it goes to, in a sentence. */
  public String getReaders() {
    return say("letter.readers", post.countReaders(letter.orElseThrow()));
  }

  /** What somebody else made of title and opening meanwhile; null when nobody did. */
  public LetterHead getOther() {
    return other;
  }

  /** Whether the fields of the head are in sight. */
  public boolean isHeadOpen() {
    return headRefused;
  }

  private String say(String key, Object... values) {
    return here.say(
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale()).getString(key),
        values);
  }

  public String getKey() {
    return key.toString();
  }

  public void setKey(String sent) {
    key = FormKey.of(sent);
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getSeen() {
    return seen;
  }

  public void setSeen(String seen) {
    this.seen = seen;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getOpening() {
    return opening;
  }

  public void setOpening(String opening) {
    this.opening = opening;
  }

  public int getPages() {
    return pages;
  }

  public void setPages(int pages) {
    this.pages = pages;
  }

  public String getOwnTitle() {
    return ownTitle;
  }

  public void setOwnTitle(String ownTitle) {
    this.ownTitle = ownTitle;
  }

  public String getOwnWords() {
    return ownWords;
  }

  public void setOwnWords(String ownWords) {
    this.ownWords = ownWords;
  }

  /**
   * Something that takes much room.
   *
   * @param item its item
   * @param label how it is recognised
   */
  public record Lengthy(UUID item, String label) {}

  /**
   * Something that is not public any more.
   *
   * @param item its item
   * @param version the item's version
   * @param label the part it was in, and what its writer said of it
   */
  public record Gone(UUID item, int version, String label) {}

  /**
   * Something hard to read.
   *
   * @param item the item it stands in; null for the head of the letter
   * @param why what is hard
   * @param text the sentence, word or letters
   */
  public record Hard(UUID item, String why, String text) {}
}
