package org.palabre.budget.domain.box;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.palabre.input.Refusal;

/**
 * One scrutineer's share of the key, as it is written on paper: fifteen groups of five characters.
 * The fifth of each group follows from its number and the other four, so that a slip is found in
 * its group; letters that look like digits are read as digits (Crockford's base 32).
 *
 * <p>It says which key it is a share of, and nothing about the key.
 */
public final class KeyShare {

  /** How many groups it is written in. */
  public static final int GROUPS = 15;

  /** How many characters a group has. */
  public static final int GROUP = 5;

  /** The field that refusals name. */
  public static final String FIELD = "share";

  static final int MARK = 4;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;
  private static final int SYMBOLS = 1 << BITS;

  /** x⁵ + x² + 1, irreducible over two elements: it makes a field of 32 of the symbols. */
  private static final int POLYNOMIAL = 0b100101;

  private final byte[] mark;
  private final int index;
  private final byte[] bytes;

  KeyShare(byte[] mark, int index, byte[] bytes) {
    this.mark = Arrays.copyOf(mark, MARK);
    this.index = index;
    this.bytes = bytes.clone();
  }

  /** Its number, from 1. */
  public int index() {
    return index;
  }

  /** What is kept of it, to know a false one by: its SHA-256. Nobody can work it out from that. */
  public byte[] hash() {
    return BallotKey.sha256().digest(payload());
  }

  byte[] bytes() {
    return bytes.clone();
  }

  boolean isOf(byte[] expected) {
    return Arrays.equals(mark, Arrays.copyOf(expected, MARK));
  }

  /** As groups, in order. */
  public List<String> groups() {
    byte[] payload = payload();
    List<String> groups = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      int[] symbols = new int[GROUP - 1];
      for (int i = 0; i < symbols.length; i++) {
        symbols[i] = symbol(payload, (group * symbols.length + i) * BITS);
      }
      StringBuilder written = new StringBuilder();
      for (int symbol : symbols) {
        written.append(ALPHABET.charAt(symbol));
      }
      groups.add(written.append(ALPHABET.charAt(check(group, symbols))).toString());
    }
    return groups;
  }

  /** As one line, with blanks between groups. */
  public String write() {
    return String.join(" ", groups());
  }

  /**
   * Reads what was typed, with or without blanks and hyphens.
   *
   * @throws Refusal of {@link #FIELD}, naming the group that has a slip
   */
  public static KeyShare read(String typed) {
    List<String> groups = split(typed == null ? "" : typed.toUpperCase(Locale.ROOT));
    if (groups.size() != GROUPS) {
      throw new Refusal(FIELD, "budget.share.length", GROUPS, GROUP);
    }
    int[] symbols = new int[GROUPS * (GROUP - 1)];
    for (int group = 0; group < GROUPS; group++) {
      int[] four = symbols(group, groups.get(group));
      System.arraycopy(four, 0, symbols, group * four.length, four.length);
    }
    byte[] payload = bytes(symbols);
    return new KeyShare(
        Arrays.copyOf(payload, MARK),
        Byte.toUnsignedInt(payload[MARK]),
        Arrays.copyOfRange(payload, MARK + 1, payload.length));
  }

  private static List<String> split(String typed) {
    List<String> words = List.of(typed.strip().split("[\\s\\u00A0\\u202F-]+"));
    String all = String.join("", words);
    if (words.size() == GROUPS || all.length() != GROUPS * GROUP) {
      return words;
    }
    List<String> groups = new ArrayList<>();
    for (int at = 0; at < all.length(); at += GROUP) {
      groups.add(all.substring(at, at + GROUP));
    }
    return groups;
  }

  private static int[] symbols(int group, String written) {
    int[] read = written.chars().map(KeyShare::symbol).toArray();
    int[] four = Arrays.copyOf(read, GROUP - 1);
    if (read.length != GROUP
        || Arrays.stream(read).anyMatch(symbol -> symbol < 0)
        || check(group, four) != read[GROUP - 1]) {
      throw new Refusal(FIELD, "budget.share.group", group + 1, written);
    }
    return four;
  }

  private static int symbol(int character) {
    return switch (character) {
      case 'O' -> 0;
      case 'I', 'L' -> 1;
      default -> ALPHABET.indexOf(character);
    };
  }

  private static int symbol(byte[] payload, int firstBit) {
    int symbol = 0;
    for (int bit = firstBit; bit < firstBit + BITS; bit++) {
      int at = bit / Byte.SIZE;
      int value = at < payload.length ? payload[at] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1 : 0;
      symbol = symbol << 1 | value;
    }
    return symbol;
  }

  private static byte[] bytes(int[] symbols) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (int symbol : symbols) {
      held = held << BITS | symbol;
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes.write(held >> bits);
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Finds every single wrong character, every two neighbours exchanged, and groups exchanged: each
   * place counts with another power of x in the field.
   */
  private static int check(int group, int[] symbols) {
    int sum = group + 1;
    for (int symbol : symbols) {
      sum = sum << 1;
      if (sum >= SYMBOLS) {
        sum ^= POLYNOMIAL;
      }
      sum ^= symbol;
    }
    int last = sum << 1;
    return last >= SYMBOLS ? last ^ POLYNOMIAL : last;
  }

  private byte[] payload() {
    byte[] payload = Arrays.copyOf(mark, MARK + 1 + bytes.length);
    payload[MARK] = (byte) index;
    System.arraycopy(bytes, 0, payload, MARK + 1, bytes.length);
    return payload;
  }
}
