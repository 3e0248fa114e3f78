package org.palabre.count.pabulib;

import java.util.Arrays;

/**
 * Finds ids inside a row without cutting them out of it: a hash table over slices of characters.
 *
 * <p>Holds the project ids while ballots are read, and the voters' ids to see that none comes
 * twice.
 */
final class IdIndex {

  private char[] characters = new char[1 << 12];
  private int used;
  private int[] starts = new int[257];
  private int size;
  private int[] table = new int[1 << 10];

  /** The number of an id, in order of arrival, or -1. */
  int find(char[] text, int from, int to) {
    return table[slot(text, from, to)] - 1;
  }

  /** Adds an id; false when it is already there. */
  boolean add(char[] text, int from, int to) {
    int slot = slot(text, from, to);
    if (table[slot] != 0) {
      return false;
    }
    if (used + to - from > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(characters.length * 2, used + to - from));
    }
    System.arraycopy(text, from, characters, used, to - from);
    used += to - from;
    size++;
    if (size + 1 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[size] = used;
    table[slot] = size;
    if (size * 2 > table.length) {
      grow();
    }
    return true;
  }

  boolean add(String id) {
    return add(id.toCharArray(), 0, id.length());
  }

  private int slot(char[] text, int from, int to) {
    int mask = table.length - 1;
    int slot = hash(text, from, to) & mask;
    while (table[slot] != 0 && !same(table[slot] - 1, text, from, to)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int id, char[] text, int from, int to) {
    return Arrays.equals(characters, starts[id], starts[id + 1], text, from, to);
  }

  private void grow() {
    table = new int[table.length * 4];
    int mask = table.length - 1;
    for (int id = 0; id < size; id++) {
      int slot = hash(characters, starts[id], starts[id + 1]) & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = id + 1;
    }
  }

  private static int hash(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }
}
