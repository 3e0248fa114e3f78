package org.palabre.budget.application.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.palabre.budget.application.roll.Claim;
import org.palabre.budget.domain.edition.DatabaseClock;
import org.palabre.budget.domain.edition.Proof;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.RollRepository.Code;
import org.palabre.input.Refusal;
import org.palabre.mail.Mail;
import org.palabre.mail.Outbox;
import org.palabre.people.EmailAddress;
import org.palabre.space.Spaces;

/**
 * By a code that was mailed. Whoever asks says who they are; that is put on the roll only once the
 * code has come back. Whether an address or a person is on the roll already makes no difference to
 * what happens before.
 */
@ApplicationScoped
public class MailProof implements VoterProof {

  /** Its id. */
  public static final String ID = "mail";

  /** How long a code serves. */
  static final Duration LIFE = Duration.ofMinutes(15);

  private static final int MOST_TRIES = 5;

  private final RollRepository roll;
  private final Codes codes;
  private final DatabaseClock clock;
  private final Outbox outbox;
  private final Spaces spaces;

  /** For the container's proxy. */
  protected MailProof() {
    this(null, null, null, null, null);
  }

  @Inject
  MailProof(RollRepository roll, Codes codes, DatabaseClock clock, Outbox outbox, Spaces spaces) {
    this.roll = roll;
    this.codes = codes;
    this.clock = clock;
    this.outbox = outbox;
    this.spaces = spaces;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean serves(Proof rule) {
    return rule == Proof.MAIL_OR_COUNTER;
  }

  /**
   * Mails a code to somebody who may vote.
   *
   * @return what the code is to come back with
   */
  @Transactional
  UUID ask(UUID edition, Claim claim, EmailAddress mail, String language) {
    UUID request = UUID.randomUUID();
    String code = codes.digits();
    // Whatever is read is read before anything is held: in a crowd nobody waits for somebody who
    // waits for a connection.
    Mail written = write(edition, mail, code, language);
    roll.keep(
        new Code(
            request,
            edition,
            Codes.hash(request, code),
            Optional.empty(),
            Optional.of(claim.identity()),
            claim.areaKey(),
            Optional.of(mail.key()),
            clock.now().plus(LIFE),
            0));
    outbox.put(written);
    return request;
  }

  @Override
  public Proven prove(UUID edition, Attempt attempt) {
    UUID request = attempt.request().orElseThrow(MailProof::over);
    Code code = roll.code(edition, request).orElseThrow(MailProof::over);
    if (roll.tried(request) > MOST_TRIES) {
      throw new Refusal(Codes.FIELD, "budget.code.tries");
    }
    if (!MessageDigest.isEqual(code.hash(), Codes.hash(request, attempt.answer()))) {
      throw new Refusal(Codes.FIELD, "budget.code.wrong");
    }
    return new Person(code.identity().orElseThrow(MailProof::over), code.areaKey(), code.mail());
  }

  private Mail write(UUID edition, EmailAddress mail, String code, String language) {
    ResourceBundle words = ResourceBundle.getBundle("budget", Locale.forLanguageTag(language));
    String name = spaces.find(edition).orElseThrow().getName();
    String spoken = code.substring(0, Codes.DIGITS / 2) + " " + code.substring(Codes.DIGITS / 2);
    return new Mail(
        mail.text(),
        fill(words.getString("mail.code.subject"), name, spoken),
        fill(words.getString("mail.code.body"), name, spoken));
  }

  private static String fill(String pattern, Object... values) {
    return new MessageFormat(pattern, Locale.ROOT).format(values);
  }

  private static Refusal over() {
    return new Refusal(Codes.FIELD, "budget.code.over");
  }
}
