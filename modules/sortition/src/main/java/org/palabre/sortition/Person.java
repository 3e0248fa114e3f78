package org.palabre.sortition;

import java.util.List;

/**
 * One volunteer.
 *
 * @param id how the person is named in the draw
 * @param quotas the number of the person's quota in each category
 * @param household the address, empty when unknown or not asked for
 * @param line where the person stands in the file
 */
public record Person(String id, List<Integer> quotas, String household, int line) {}
