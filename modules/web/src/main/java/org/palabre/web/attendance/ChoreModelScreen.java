package org.palabre.web.attendance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.palabre.input.Refusal;
import org.palabre.logistics.Chore;
import org.palabre.logistics.ChoreModels;
import org.palabre.logistics.Usual;
import org.palabre.plugin.PluginRegistry;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;
import org.palabre.web.form.Sent;
import org.palabre.web.screen.space.SpaceWords;

/**
 * What meetings of a kind of space usually need, written one thing a line: {@code 21 Salle :
 * réserver la salle}, days before the meeting first, then its sort if it has one.
 */
@Named
@RequestScoped
public class ChoreModelScreen {

  private static final Pattern LINE = Pattern.compile("(?:(\\d{1,3})\\s+)?(.*)");

  @Inject private ChoreModels models;
  @Inject private PluginRegistry plugins;
  @Inject private SpaceWords spaceWords;
  @Inject private Refusals refusals;
  @Inject private Done done;
  @Inject private Here here;
  private String kind;
  private String lines;

  @PostConstruct
  void load() {
    List<Choice> kinds = getKinds();
    kind =
        Sent.text("kind")
            .filter(sent -> kinds.stream().anyMatch(one -> one.id().equals(sent)))
            .orElse(kinds.isEmpty() ? null : kinds.get(0).id());
    if (kind != null) {
      lines =
          models.of(kind, here.getLang()).stream()
              .map(one -> one.daysBefore() + " " + label(one.kind()) + " : " + one.what())
              .collect(Collectors.joining("\n"));
    }
  }

  /** Keeps the list. */
  public void save() {
    if (refusals.explain("model", () -> models.write(kind, read()))) {
      done.go(here.link("/administration/checklists") + "?kind=" + kind + "&done=saved");
    }
  }

  /** Goes back to the list that comes with the product. */
  public void reset() {
    if (refusals.explain("model", () -> models.write(kind, List.of()))) {
      done.go(here.link("/administration/checklists") + "?kind=" + kind + "&done=reset");
    }
  }

  private List<Usual> read() {
    List<Usual> usual = new ArrayList<>();
    for (String line : (lines == null ? "" : lines).lines().toList()) {
      String plain = line.replace('\u00a0', ' ').strip();
      if (!plain.isEmpty()) {
        usual.add(read(plain));
      }
    }
    if (usual.isEmpty()) {
      throw new Refusal("lines", "input.blank");
    }
    return usual;
  }

  private Usual read(String line) {
    Matcher parts = LINE.matcher(line);
    parts.matches();
    int days = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
    String what = parts.group(2);
    for (Chore.Kind one : Chore.Kind.values()) {
      String label = label(one).toLowerCase(Locale.ROOT);
      int colon = what.indexOf(':');
      if (colon > 0 && what.substring(0, colon).strip().toLowerCase(Locale.ROOT).equals(label)) {
        return new Usual(one, what.substring(colon + 1), days);
      }
    }
    return new Usual(Chore.Kind.OTHER, what, days);
  }

  private String label(Chore.Kind one) {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale())
        .getString("chore.kind." + one);
  }

  /** The kinds of space there are. */
  public List<Choice> getKinds() {
    return plugins.active().stream()
        .flatMap(manifest -> manifest.spaceKinds().stream())
        .map(one -> new Choice(one.id(), spaceWords.kind(one.id()), one.id().equals(kind)))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  public String getKind() {
    return kind;
  }

  public String getLines() {
    return lines;
  }

  public void setLines(String lines) {
    this.lines = lines;
  }

  /**
   * A kind of space.
   *
   * @param id its id
   * @param label what it is called
   * @param chosen whether its list is shown
   */
  public record Choice(String id, String label, boolean chosen) {}
}
