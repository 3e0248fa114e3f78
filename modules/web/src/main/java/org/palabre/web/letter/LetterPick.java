package org.palabre.web.letter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.palabre.document.ShownPicture;
import org.palabre.input.Refusal;
import org.palabre.letter.Letter;
import org.palabre.letter.LetterWriting;
import org.palabre.letter.Letters;
import org.palabre.letter.Proposals;
import org.palabre.letter.Proposals.Proposal;
import org.palabre.letter.Section;
import org.palabre.letter.SourceKind;
import org.palabre.letter.SourceRef;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.NotFound;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;

/** Choosing what a letter tells, of what there is to tell. */
@Named
@RequestScoped
public class LetterPick {

  private static final String FORM = "pick";
  private static final int BEGINNING = 420;

  @Inject private Letters letters;
  @Inject private LetterWriting writing;
  @Inject private Proposals proposals;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private Optional<Letter> letter = Optional.empty();
  private List<Part> parts;
  private Set<UUID> taken = Set.of();

  @PostConstruct
  void load() {
    letter =
        Sent.id("id").flatMap(letters::find).filter(one -> !one.isPublic() || Sent.isPostback());
    letter.ifPresent(one -> taken = letters.taken(one));
  }

  /** Answers "not found" at the address of no draft. */
  public void open() {
    if (letter.isEmpty()) {
      NotFound.answer();
    }
  }

  /** Puts what was ticked into the letter. */
  public void put() {
    List<SourceRef> picked = picked();
    if (refusals.explain(FORM, () -> put(picked))) {
      done.at("/letters/write/" + letter.orElseThrow().getId(), "picked");
    }
  }

  private void put(List<SourceRef> picked) {
    if (picked.isEmpty()) {
      throw new Refusal("", "letter.pick.none");
    }
    Letter to = letter.orElseThrow(() -> new Refusal("", "letter.gone"));
    Map<SourceRef, UUID> themes = new HashMap<>();
    proposals
        .of(to.plan(), to.getLanguage(), taken)
        .forEach(one -> themes.put(one.ref(), one.theme()));
    writing.add(to.getId(), picked, themes);
  }

  private static List<SourceRef> picked() {
    return Sent.texts("pick").stream().flatMap(text -> SourceRef.read(text).stream()).toList();
  }

  /** The draft; null at the address of none. */
  public Letter getLetter() {
    return letter.orElse(null);
  }

  /** Where it goes. */
  public String getTerritory() {
    return letter.map(letters::territory).orElse("");
  }

  /** What it tells of. */
  public String getPeriod() {
    return letter.map(one -> here.wording().period(one.getFromOn(), one.getUntilOn())).orElse("");
  }

  /** Whether there is nothing to tell, or nothing more. */
  public boolean isNothing() {
    return getParts().isEmpty();
  }

  /** Whether the letter tells something already. */
  public boolean isBegun() {
    return !taken.isEmpty();
  }

  /** What is proposed and not in the letter yet, part by part. */
  public List<Part> getParts() {
    if (parts == null) {
      parts = letter.map(this::parts).orElse(List.of());
    }
    return parts;
  }

  private List<Part> parts(Letter of) {
    Set<SourceRef> ticked = Set.copyOf(picked());
    Map<Section, Map<Optional<UUID>, List<Proposal>>> sorted = new LinkedHashMap<>();
    for (Proposal one : proposals.of(of.plan(), of.getLanguage(), taken)) {
      if (!taken.contains(one.ref().id())) {
        sorted
            .computeIfAbsent(one.ref().section(), any -> new LinkedHashMap<>())
            .computeIfAbsent(Optional.ofNullable(one.theme()), any -> new ArrayList<>())
            .add(one);
      }
    }
    ResourceBundle words =
        ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
    return sorted.entrySet().stream()
        .map(
            part ->
                new Part(
                    words.getString("letter.section." + part.getKey()),
                    part.getValue().values().stream()
                        .map(group -> group(group, ticked, words))
                        .toList()))
        .toList();
  }

  private Group group(List<Proposal> of, Set<SourceRef> ticked, ResourceBundle words) {
    Proposal first = of.get(0);
    boolean loose = first.theme() == null;
    String name =
        loose && first.ref().section() == Section.SAID
            ? words.getString("letter.pick.loose")
            : first.group();
    String told = loose ? "" : here.say(words.getString("statements.count"), first.told());
    return new Group(name, told, of.stream().map(one -> choice(one, isOn(one, ticked))).toList());
  }

  private boolean isOn(Proposal one, Set<SourceRef> ticked) {
    return Sent.isPostback() ? ticked.contains(one.ref()) : taken.isEmpty() && one.suggested();
  }

  private Choice choice(Proposal one, boolean on) {
    return new Choice(
        one.ref().text(),
        "p-" + one.ref().id(),
        one.title(),
        here.wording().beginning(one.words(), BEGINNING),
        one.facts(),
        on,
        one.ref().section() == Section.SAID,
        one.ref().kind() == SourceKind.PICTURE ? ShownPicture.smallOf(one.ref().id()) : "");
  }

  /**
   * A part of the letter.
   *
   * @param heading its heading
   * @param groups what is proposed for it, by theme; one without a name where there are none
   */
  public record Part(String heading, List<Group> groups) {}

  /**
   * What belongs together.
   *
   * @param name of the theme, or what stands in no theme; empty for none
   * @param told how many statements it has
   * @param choices what is proposed
   */
  public record Group(String name, String told, List<Choice> choices) {}

  /**
   * Something to choose.
   *
   * @param value as the form carries it
   * @param id of its box
   * @param title what it is called; perhaps empty
   * @param words its words, or their beginning
   * @param facts who, when and where
   * @param on whether it is ticked
   * @param said whether somebody said it
   * @param picture the address of the picture it is; empty for anything else
   */
  public record Choice(
      String value,
      String id,
      String title,
      String words,
      String facts,
      boolean on,
      boolean said,
      String picture) {}
}
