package org.palabre.count.equalshares;

/** A binary heap of projects; the key of a project may only change while it is outside. */
final class LowestFirst {

  private final int[] heap;
  private final double[] key;
  private int size;

  /** A heap for at most as many projects as there are keys; the keys stay the caller's. */
  LowestFirst(double[] key) {
    this.key = key;
    heap = new int[key.length];
  }

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int lowest() {
    return heap[0];
  }

  void push(int project) {
    int at = size++;
    while (at > 0 && key[heap[(at - 1) >> 1]] > key[project]) {
      heap[at] = heap[(at - 1) >> 1];
      at = (at - 1) >> 1;
    }
    heap[at] = project;
  }

  int pop() {
    int top = heap[0];
    int last = heap[--size];
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && key[heap[child + 1]] < key[heap[child]]) {
        child++;
      }
      if (key[heap[child]] >= key[last]) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return top;
  }
}
