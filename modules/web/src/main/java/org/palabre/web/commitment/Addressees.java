package org.palabre.web.commitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.palabre.commitment.Addressee;
import org.palabre.input.Refusal;
import org.palabre.people.Bodies;
import org.palabre.people.PublicNames;

/** Of whom something can be asked, as forms offer and read it. */
@RequestScoped
public class Addressees {

  private static final String BODY = "body:";
  private static final String PERSON = "person:";

  @Inject private Bodies bodies;
  @Inject private PublicNames names;

  /** Those who can answer here: bodies, then elected officials. */
  public List<Choice> all() {
    List<Choice> choices = new ArrayList<>();
    bodies.all().forEach(body -> choices.add(new Choice(BODY + body.getId(), body.getName())));
    names.electedOfficials().forEach(one -> choices.add(new Choice(PERSON + one.id(), one.name())));
    return choices;
  }

  /**
   * The one that was chosen, or typed.
   *
   * @param askedOf the choice's value; null when somebody was typed
   * @param other who was typed; blank when somebody was chosen
   * @throws Refusal if it is nobody, or two
   */
  public Addressee chosen(String askedOf, String other) {
    boolean typed = other != null && !other.isBlank();
    if (askedOf == null) {
      if (!typed) {
        throw new Refusal("askedOf", "commitment.addressee.needed");
      }
      return new Addressee(null, null, other);
    }
    if (typed) {
      throw new Refusal("other", "commitment.addressee.both");
    }
    return all().stream()
        .filter(choice -> choice.value().equals(askedOf))
        .findFirst()
        .map(
            choice ->
                askedOf.startsWith(BODY)
                    ? new Addressee(id(askedOf, BODY), null, choice.label())
                    : new Addressee(null, id(askedOf, PERSON), choice.label()))
        .orElseThrow(() -> new Refusal("askedOf", "commitment.addressee.gone"));
  }

  /** The value that stands for an addressee; null for one who was typed. */
  public static String value(Addressee of) {
    return of.body() != null ? BODY + of.body() : of.person() != null ? PERSON + of.person() : null;
  }

  private static UUID id(String chosen, String prefix) {
    return UUID.fromString(chosen.substring(prefix.length()));
  }

  /**
   * Somebody something can be asked of.
   *
   * @param value what is sent
   * @param label their name
   */
  public record Choice(String value, String label) {}
}
