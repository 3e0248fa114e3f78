package org.palabre.count;

/**
 * Something odd in the input that did not stop the count.
 *
 * @param line the line of the file, from 1; 0 when it concerns the whole file
 * @param field the column or key
 * @param message what was found and what was done about it
 */
public record Warning(int line, String field, Message message) {}
