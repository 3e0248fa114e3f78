package org.palabre.budget.application.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.palabre.budget.domain.roll.RollRepository;
import org.palabre.budget.domain.roll.RollRepository.Brake;
import org.palabre.input.Refusal;

/**
 * Makes codes, and slows whoever guesses them or has many sent. Only hashes of codes and addresses
 * are kept.
 *
 * <p>Asks for one mail address are counted for each network address they come from, so that nobody
 * locks another out of their own; from all together there are more, yet no flood. A mailed code is
 * guessed five times at most, so that one address is guessed at two hundred times an hour however
 * many ask. Codes from a counter are nobody's until they are right: they are counted for each
 * network address.
 */
@ApplicationScoped
public class Codes {

  /** What refusals of a code name. */
  public static final String FIELD = "code";

  /** How long what was tried counts. */
  static final Duration WINDOW = Duration.ofMinutes(15);

  static final int DIGITS = 8;
  private static final int MOST_MAILS = 4;
  private static final int MOST_MAILS_OF_ALL = 40;
  private static final int MOST_GUESSES = 30;
  private static final Duration MAIL_WINDOW = Duration.ofMinutes(55);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final RollRepository roll;
  private final int mostPerSender;

  /** For the container's proxy. */
  protected Codes() {
    this(null, 0);
  }

  /**
   * Codes.
   *
   * @param mostPerSender how many codes one network address may ask for in a quarter of an hour: a
   *     library or a school is one address
   */
  @Inject
  Codes(
      RollRepository roll,
      @ConfigProperty(name = "palabre.budget.codes.per.sender", defaultValue = "60")
          int mostPerSender) {
    this.roll = roll;
    this.mostPerSender = mostPerSender;
  }

  /** Digits for a mail. */
  String digits() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < DIGITS; i++) {
      code.append((char) ('0' + RANDOM.nextInt(10)));
    }
    return code.toString();
  }

  /** What is kept of a mailed code. */
  static byte[] hash(UUID request, String code) {
    return sha256(request + ":" + code.replaceAll("\\s", ""));
  }

  /**
   * Counts an ask for a code, and refuses it when there were too many, whether the address is on
   * the roll or not, and whatever becomes of the ask afterwards. One that is refused here does not
   * count: who waits long enough may ask again.
   */
  void requireMayAsk(String mail, String sender) {
    String address = "mail:" + mail.toLowerCase(Locale.ROOT);
    Brake crowd = new Brake(sha256("sender:" + sender), mostPerSender, WINDOW);
    Brake own = new Brake(sha256(address + " sender:" + sender), MOST_MAILS, MAIL_WINDOW);
    Brake all = new Brake(sha256(address), MOST_MAILS_OF_ALL, MAIL_WINDOW);
    roll.note(List.of(crowd, own, all))
        .ifPresent(
            brake -> {
              throw brake == crowd ? crowd() : new Refusal("mail", "budget.code.many");
            });
  }

  /** Refuses whoever has guessed too often. */
  void requireMayGuess(String sender) {
    int most = Math.max(MOST_GUESSES, mostPerSender);
    roll.note(List.of(new Brake(sha256("guess:" + sender), most, WINDOW)))
        .ifPresent(
            brake -> {
              throw crowd();
            });
  }

  private static Refusal crowd() {
    return new Refusal("", "budget.code.crowd");
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
