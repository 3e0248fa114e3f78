package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Says which passwords are good enough, and keeps them.
 *
 * <p>Length is what counts (NIST SP 800-63B, section 5.1.1.2): at least 12 characters, no rule on
 * their kind, none of the well-known ones, not the person's own name or address.
 */
@ApplicationScoped
public class Passwords {

  /** The fewest characters. */
  public static final int SHORTEST = 12;

  /** The most characters: enough for any sentence, and a bound on the work of hashing. */
  public static final int LONGEST = 256;

  private static final int SHORTEST_PERSONAL_PART = 4;

  private final Set<String> common = readCommon();

  /**
   * Looks at a password somebody wants.
   *
   * @param password as typed
   * @param personal the person's name and e-mail address, which the password must not consist of
   * @throws PasswordRefused if it is too short, too long, well known, or made of what is known of
   *     the person
   */
  public void check(String password, String... personal) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw new PasswordRefused(PasswordRefused.Reason.TOO_SHORT);
    }
    if (length > LONGEST) {
      throw new PasswordRefused(PasswordRefused.Reason.TOO_LONG);
    }
    String folded = fold(password);
    if (isCommon(folded) || isRepetition(folded) || isSequence(folded)) {
      throw new PasswordRefused(PasswordRefused.Reason.COMMON);
    }
    if (isPersonal(folded, personal)) {
      throw new PasswordRefused(PasswordRefused.Reason.PERSONAL);
    }
  }

  /** The form in which a password is kept. */
  public String keep(String password) {
    return PasswordHash.of(password).text();
  }

  /**
   * Whether the password is the one kept. Takes the same time when nothing is kept, so that the
   * answer's delay does not tell whether the account exists.
   *
   * @param password as typed
   * @param kept the form made by {@link #keep}, or null
   */
  public boolean matches(String password, String kept) {
    if (kept == null) {
      PasswordHash.of(password);
      return false;
    }
    return PasswordHash.parse(kept).matches(password);
  }

  private boolean isCommon(String folded) {
    String bare = folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return common.contains(folded) || common.contains(bare);
  }

  private static boolean isRepetition(String folded) {
    for (int period = 1; period <= folded.length() / 3; period++) {
      if (folded.regionMatches(0, folded, period, folded.length() - period)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSequence(String folded) {
    int step = folded.charAt(1) - folded.charAt(0);
    if (Math.abs(step) != 1) {
      return false;
    }
    for (int i = 1; i < folded.length(); i++) {
      int next = folded.charAt(i) - folded.charAt(i - 1);
      boolean wraps = folded.charAt(i - 1) == '9' && folded.charAt(i) == '0';
      if (next != step && !wraps) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPersonal(String folded, String... personal) {
    String rest = folded;
    for (String known : personal) {
      for (String part : fold(known).split("[^\\p{L}\\p{N}]+")) {
        if (part.length() >= SHORTEST_PERSONAL_PART) {
          rest = rest.replace(part, "");
        }
      }
    }
    return rest.length() < folded.length() && rest.length() <= SHORTEST_PERSONAL_PART;
  }

  private static String fold(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static Set<String> readCommon() {
    Set<String> read = new HashSet<>();
    try (InputStream list = Passwords.class.getResourceAsStream("common-passwords.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).map(Passwords::fold).forEach(read::add);
    } catch (IOException e) {
      throw new UncheckedIOException("The list of common passwords cannot be read.", e);
    }
    return read;
  }
}
