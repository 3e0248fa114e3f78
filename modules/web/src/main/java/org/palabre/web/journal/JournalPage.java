package org.palabre.web.journal;

import static org.palabre.access.PlatformPermission.READ_SPACE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import org.palabre.access.Access;
import org.palabre.journal.Journal;
import org.palabre.journal.JournalEntry;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.space.Spaces;
import org.palabre.statement.PartialDate;
import org.palabre.web.address.Here;
import org.palabre.web.form.Sent;
import org.palabre.web.screen.space.SpaceWords;

/**
 * The acts of the journal, latest first. That something was done shows to everybody, so that a gap
 * would; where and what exactly, to those who may read the space.
 */
@Named
@RequestScoped
public class JournalPage {

  private static final int A_PAGE = 50;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final String FACT = "journal.fact.";
  private static final String OURS = "org.palabre.web.words";

  @Inject private Journal journal;
  @Inject private Spaces spaces;
  @Inject private Access access;
  @Inject private PluginRegistry plugins;
  @Inject private SpaceWords words;
  @Inject private Here here;
  private List<JournalEntry> shown;

  /**
   * An act as it is shown.
   *
   * @param number its number
   * @param when in words
   * @param what in words
   * @param place the space's name; empty for the whole organisation
   * @param placeLink the space's page; empty when the reader may not read it
   * @param facts what exactly; empty when the reader may not read it
   * @param hash 64 digits
   */
  public record Line(
      long number,
      String when,
      String what,
      String place,
      String placeLink,
      List<Fact> facts,
      String hash) {}

  /** A fact in words. */
  public record Fact(String name, String value) {}

  /** The acts of this page. */
  public List<Line> getLines() {
    return shown().stream().limit(A_PAGE).map(this::line).toList();
  }

  /** The address of older acts; empty when there are none. */
  public String getOlder() {
    return shown().size() > A_PAGE
        ? here.link("/journal") + "?before=" + shown().get(A_PAGE - 1).number()
        : "";
  }

  private List<JournalEntry> shown() {
    if (shown == null) {
      shown = journal.latest(Math.max(0, Sent.number("before")), A_PAGE + 1);
    }
    return shown;
  }

  private Line line(JournalEntry entry) {
    Optional<Space> readable = entry.space().filter(this::mayRead).flatMap(spaces::find);
    boolean open = entry.space().isEmpty() || readable.isPresent();
    return new Line(
        entry.number(),
        here.moment(entry.writtenAt()),
        word(entry.kind(), "journal." + entry.kind(), entry.kind()),
        readable
            .map(Space::getName)
            .orElse(entry.space().isEmpty() ? "" : ours().getString("journal.private")),
        readable.map(words::address).map(here::link).orElse(""),
        open ? facts(entry) : List.of(),
        entry.hash());
  }

  private boolean mayRead(UUID space) {
    return spaces.find(space).isPresent() && access.may(READ_SPACE, space);
  }

  private List<Fact> facts(JournalEntry entry) {
    return entry.factsByName().entrySet().stream()
        .map(fact -> fact(entry.kind(), fact.getKey(), fact.getValue()))
        .toList();
  }

  /** A fact of a part of the whole bears the part's key after a point. */
  private Fact fact(String kind, String name, String kept) {
    int point = name.indexOf('.');
    String what = point < 0 ? name : name.substring(0, point);
    String of = point < 0 ? "" : " (" + name.substring(point + 1) + ")";
    String key = FACT + what;
    return new Fact(word(kind, key, what) + of, word(kind, key + "." + kept, value(kept)));
  }

  /** A value as people read it: days are kept as 2026-08-30. */
  private String value(String kept) {
    return DAY.matcher(kept).matches() ? here.date(PartialDate.of(LocalDate.parse(kept))) : kept;
  }

  /** The platform's word, else that of the plugin whose id the kind begins with, else its name. */
  private String word(String kind, String key, String otherwise) {
    if (ours().containsKey(key)) {
      return ours().getString(key);
    }
    String plugin = kind.substring(0, Math.max(0, kind.indexOf('.')));
    return Optional.of(plugin)
        .filter(plugins::isActive)
        .map(id -> ResourceBundle.getBundle(id, here.language().locale()))
        .filter(bundle -> bundle.containsKey(key))
        .map(bundle -> bundle.getString(key))
        .orElse(otherwise);
  }

  private ResourceBundle ours() {
    return ResourceBundle.getBundle(OURS, here.language().locale());
  }
}
