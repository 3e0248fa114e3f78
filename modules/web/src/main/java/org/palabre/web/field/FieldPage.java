package org.palabre.web.field;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.palabre.organisation.Organisations;
import org.palabre.statement.Channel;
import org.palabre.statement.Nature;
import org.palabre.web.address.Here;

/**
 * The shell of the field page: {@code #{fieldPage}}. A phone keeps it, so it is the same for
 * everybody: nothing here depends on who looks.
 */
@Named
@RequestScoped
public class FieldPage {

  private static final String SAID_BY_THE_SCRIPT = "collect.say.";

  @Inject private Here here;
  @Inject private Organisations organisations;

  /** The organisation's name. */
  public String getOrganisation() {
    return organisations.get().getName();
  }

  /** The ways of collecting on foot, the most usual first. */
  public List<Choice> getChannels() {
    return List.of(Channel.DOORSTEP, Channel.MEETING, Channel.SCHOOL, Channel.PHONE, Channel.LETTER)
        .stream()
        .map(one -> new Choice(one.name(), words().getString("collect.channel." + one)))
        .toList();
  }

  /** What a statement may tell of its place. */
  public List<Choice> getNatures() {
    return Arrays.stream(Nature.values())
        .map(one -> new Choice(one.name(), words().getString("collect.nature." + one)))
        .toList();
  }

  /** What the script says, by its short name: scripts hold no words of their own. */
  public List<Choice> getSentences() {
    return words().keySet().stream()
        .filter(key -> key.startsWith(SAID_BY_THE_SCRIPT))
        .sorted()
        .map(key -> new Choice(key.substring(SAID_BY_THE_SCRIPT.length()), words().getString(key)))
        .toList();
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle("org.palabre.web.words", here.language().locale());
  }

  /**
   * A value with its words.
   *
   * @param value what is sent, or looked up
   * @param label what is read
   */
  public record Choice(String value, String label) {}
}
