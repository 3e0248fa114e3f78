package org.palabre.budget.web.edition;

/**
 * One page of a long list.
 *
 * @param number from 1
 * @param size how many on a page
 * @param total how many in all
 * @param link the address of the list with its filters, ready for one more parameter
 */
public record Pages(int number, int size, long total, String link) {

  /** A page that is there: before the first is the first. */
  public Pages {
    number = Math.max(1, number);
  }

  /** What is left out before it. */
  public int from() {
    return (number - 1) * size;
  }

  /** How many pages there are. */
  public int getCount() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  public int getNumber() {
    return number;
  }

  /** The page before; empty on the first. */
  public String getEarlier() {
    return number > 1 ? link + "page=" + (number - 1) : "";
  }

  /** The page after; empty on the last. */
  public String getLater() {
    return number < getCount() ? link + "page=" + (number + 1) : "";
  }
}
