package org.palabre.budget.domain.box;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Mode;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.palabre.input.Refusal;

/**
 * Shares a key out among scrutineers, so that some of them together open the box and fewer learn
 * nothing (Shamir, "How to share a secret", 1979). With a threshold of one, each share is the whole
 * key.
 */
public final class KeyShares {

  private KeyShares() {}

  /**
   * Shares a key out.
   *
   * @param shares among how many
   * @param threshold how many of them open the box, at most as many
   */
  public static List<KeyShare> split(OpeningKey key, UUID edition, int shares, int threshold) {
    byte[] mark = key.ballotKey().markIn(edition);
    ShamirSplitSecretShare[] split =
        (ShamirSplitSecretShare[])
            splitter().resplit(key.secret(), threshold, shares).getSecretShares();
    List<KeyShare> written = new ArrayList<>();
    for (int i = 0; i < shares; i++) {
      written.add(new KeyShare(mark, i + 1, encoded(split[i])));
    }
    return written;
  }

  /**
   * Refuses a share of another key or edition, before anybody waits for the others.
   *
   * @throws Refusal of {@link KeyShare#FIELD}
   */
  public static void requireOf(BallotKey key, UUID edition, KeyShare share) {
    if (!share.isOf(key.markIn(edition))) {
      throw new Refusal(KeyShare.FIELD, "budget.share.foreign");
    }
  }

  /**
   * Puts shares together.
   *
   * @param key the public half, which what comes out is compared with
   * @throws Refusal of {@link KeyShare#FIELD} when there are too few, one comes twice, one is of
   *     another key, or one is false
   */
  public static OpeningKey combine(
      List<KeyShare> given, int threshold, UUID edition, BallotKey key) {
    Set<Integer> seen = new HashSet<>();
    for (KeyShare share : given) {
      requireOf(key, edition, share);
      if (!seen.add(share.index())) {
        throw new Refusal(KeyShare.FIELD, "budget.share.twice", share.index());
      }
    }
    if (given.size() < threshold) {
      throw new Refusal(KeyShare.FIELD, "budget.share.few", given.size(), threshold);
    }
    OpeningKey opening = OpeningKey.of(secret(given.subList(0, threshold)));
    if (!opening.ballotKey().equals(key)) {
      throw new Refusal(KeyShare.FIELD, "budget.share.wrong");
    }
    return opening;
  }

  private static byte[] secret(List<KeyShare> shares) {
    ShamirSplitSecretShare[] read =
        shares.stream()
            .map(share -> new ShamirSplitSecretShare(share.bytes(), share.index()))
            .toArray(ShamirSplitSecretShare[]::new);
    if (read.length == 1) {
      return shares.get(0).bytes();
    }
    try {
      return new ShamirSplitSecret(Algorithm.AES, Mode.Native, read).getSecret();
    } catch (IOException e) {
      throw new IllegalStateException("The shares could not be put together.", e);
    }
  }

  private static byte[] encoded(ShamirSplitSecretShare share) {
    try {
      return share.getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("A share could not be written.", e);
    }
  }

  private static ShamirSecretSplitter splitter() {
    return new ShamirSecretSplitter(
        Algorithm.AES, Mode.Native, OpeningKey.SECRET, new SecureRandom());
  }
}
