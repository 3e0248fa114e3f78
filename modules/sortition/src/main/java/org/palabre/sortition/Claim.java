package org.palabre.sortition;

import java.util.List;
import java.util.Map;
import org.palabre.sortition.exact.Fraction;

/**
 * What a published draw claims, as read back from its file.
 *
 * @param peopleSha256 hash of the people file
 * @param quotasSha256 hash of the quota file
 * @param size panel size
 * @param method how chances were shared
 * @param complete whether the search was finished
 * @param weightsTotal total of the tickets
 * @param minimum smallest chance
 * @param levels chances and how many people have each
 * @param chances chance by id
 * @param panels panels and tickets
 * @param excluded ids no panel can include
 * @param proofs certificate by level
 */
public record Claim(
    String peopleSha256,
    String quotasSha256,
    int size,
    DrawMethod method,
    boolean complete,
    long weightsTotal,
    Fraction minimum,
    List<Lottery.Level> levels,
    Map<String, Fraction> chances,
    List<Lottery.Panel> panels,
    List<String> excluded,
    List<Lottery.Proof> proofs) {}
