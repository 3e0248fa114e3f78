package org.palabre.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.sortition.exact.Fraction;
import org.palabre.sortition.linear.Deadline;

/** What must hold for every pool, on small random ones. */
class DrawPropertiesTest {

  private static final int SIZE = 5;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyClaimOfADrawIsVerified(long seed) throws Exception {
    Pool pool = pool(seed, "v");
    for (DrawMethod method : DrawMethod.values()) {
      DrawOptions options = DrawOptions.of(pool, SIZE, method, 1_000_000, null);
      Lottery lottery;
      try {
        lottery = new Draw(pool, options, Deadline.never()).run();
      } catch (QuotasNotMet notMet) {
        assertThat(notMet.changes()).isNotEmpty();
        continue;
      }
      assertThat(new Verifier(pool, claim(pool, options, lottery)).faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void renamingPeopleLeavesChancesAsTheyWere(long seed) throws Exception {
    Pool pool = pool(seed, "v");
    Pool renamed = pool(seed, "another-");
    assertThat(chances(pool)).isEqualTo(chances(renamed));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSameFilesGiveTheSameLottery(long seed) throws Exception {
    Pool pool = pool(seed, "v");
    DrawOptions options = DrawOptions.of(pool, SIZE, DrawMethod.LEXIMIN, 1000, "s");
    try {
      assertThat(new Draw(pool, options, Deadline.never()).run().panels())
          .isEqualTo(new Draw(pool, options, Deadline.never()).run().panels());
    } catch (QuotasNotMet notMet) {
      assertThat(notMet.changes()).isNotEmpty();
    }
  }

  @Test
  void aFalseCertificateIsRefuted() throws Exception {
    Pool pool = simple();
    DrawOptions options = DrawOptions.of(pool, 2, DrawMethod.LEXIMIN, 1000, null);
    Lottery lottery = new Draw(pool, options, Deadline.never()).run();
    assertThat(lottery.minimum()).isEqualTo(Fraction.of(1, 3));
    Claim honest = claim(pool, options, lottery);
    List<Lottery.Proof> lowered =
        honest.proofs().stream()
            .map(p -> new Lottery.Proof(p.chance(), p.duals(), p.claim().dividedBy(2)))
            .toList();
    Claim forged =
        new Claim(
            honest.peopleSha256(),
            honest.quotasSha256(),
            honest.size(),
            honest.method(),
            true,
            honest.weightsTotal(),
            honest.minimum(),
            honest.levels(),
            honest.chances(),
            honest.panels(),
            honest.excluded(),
            lowered);
    assertThat(new Verifier(pool, honest).faults()).isEmpty();
    assertThat(new Verifier(pool, forged).faults()).anyMatch(f -> f.startsWith("program"));
  }

  @Test
  void aContradictionComesWithItsSmallestRelaxation() throws Exception {
    Pool pool =
        read("id,g\na,x\nb,x\nc,x\nd,y\n", "category,value,min,max\ng,x,1,2\ng,y,2,3\n", null);
    DrawOptions options = DrawOptions.of(pool, 3, DrawMethod.LEXIMIN, 10, null);
    QuotasNotMet problem =
        catchThrowableOfType(
            QuotasNotMet.class, () -> new Draw(pool, options, Deadline.never()).run());
    assertThat(problem.changes())
        .containsExactly(new QuotasNotMet.Change(pool.quotas().get(1), 1, 3));
  }

  @Test
  void aPersonBehindAClosedQuotaIsExcludedWithIt() throws Exception {
    Pool pool = read("id,g\na,x\nb,x\nc,y\n", "category,value,min,max\ng,x,0,2\ng,y,0,0\n", null);
    DrawOptions options = DrawOptions.of(pool, 1, DrawMethod.LEXIMIN, 10, null);
    Lottery lottery = new Draw(pool, options, Deadline.never()).run();
    assertThat(lottery.excluded())
        .containsExactly(new Lottery.Excluded("c", List.of(pool.quotas().get(1))));
    assertThat(lottery.minimum()).isEqualTo(Fraction.of(1, 2));
  }

  @Test
  void aValueWithoutQuotaIsRefusedWithItsLine() {
    InvalidInput problem =
        catchThrowableOfType(
            InvalidInput.class,
            () -> read("id;g\na;x\nb;z\n", "category,value,min,max\ng,x,0,2\n", null));
    assertThat(problem.getMessage()).contains("line 3", "field g", "\"z\"");
    assertThat(problem.sentence(java.util.Locale.FRENCH)).contains("ligne 3", "champ g", "« z »");
  }

  @Test
  void theTicketIsTheHashModuloTheTotal() {
    byte[] published = "x".getBytes(StandardCharsets.UTF_8);
    byte[] hash = Hash.sha256("x42".getBytes(StandardCharsets.UTF_8));
    long expected =
        new java.math.BigInteger(1, hash).mod(java.math.BigInteger.valueOf(997)).longValue();
    assertThat(PublicChoice.below(997, published, "42")).isEqualTo(expected);
  }

  @Test
  void substitutesKeepEveryQuota() throws Exception {
    Pool pool = simple();
    Map<String, List<String>> lists =
        Substitutes.draw(pool, List.of("a", "d"), new byte[] {1}, "7");
    assertThat(lists.get("a")).containsExactlyInAnyOrder("b", "c");
    assertThat(lists.get("d")).containsExactlyInAnyOrder("e", "f");
  }

  private static Pool simple() throws InvalidInput {
    return read(
        "id,g\na,x\nb,x\nc,x\nd,y\ne,y\nf,y\n", "category,value,min,max\ng,x,1,1\ng,y,1,1\n", null);
  }

  private static List<Fraction> chances(Pool pool) throws InvalidInput {
    DrawOptions options = DrawOptions.of(pool, SIZE, DrawMethod.LEXIMIN, 1000, null);
    try {
      Lottery lottery = new Draw(pool, options, Deadline.never()).run();
      return new ArrayList<>(lottery.chances().values());
    } catch (QuotasNotMet notMet) {
      return List.of();
    }
  }

  private static Pool read(String people, String quotas, String household) throws InvalidInput {
    return Pool.of(
        Table.parse("people.csv", people.getBytes(StandardCharsets.UTF_8)),
        Table.parse("quotas.csv", quotas.getBytes(StandardCharsets.UTF_8)),
        "id",
        household);
  }

  private static Pool pool(long seed, String name) throws InvalidInput {
    Random random = new Random(seed);
    int count = 14 + random.nextInt(8);
    StringBuilder people = new StringBuilder("id,home,sex,age,area\n");
    for (int i = 0; i < count; i++) {
      people.append(
          String.format(
              "%s%d,%s,s%d,a%d,q%d%n",
              name,
              i,
              random.nextInt(3) == 0 ? "h" + random.nextInt(4) : "",
              random.nextInt(2),
              random.nextInt(3),
              random.nextInt(3)));
    }
    StringBuilder quotas = new StringBuilder("category,value,min,max\n");
    quotas.append("sex,s0,2,3\nsex,s1,2,3\n");
    for (int v = 0; v < 3; v++) {
      quotas.append("age,a").append(v).append(",1,").append(2 + random.nextInt(2)).append('\n');
      quotas.append("area,q").append(v).append(",1,2\n");
    }
    return read(people.toString(), quotas.toString(), "home");
  }

  private static Claim claim(Pool pool, DrawOptions options, Lottery lottery) {
    Map<String, Fraction> chances = new HashMap<>();
    lottery.chances().forEach((i, p) -> chances.put(pool.people().get(i).id(), p));
    return new Claim(
        pool.peopleSha256(),
        pool.quotasSha256(),
        options.size(),
        options.method(),
        lottery.complete(),
        options.weightsTotal(),
        lottery.minimum(),
        lottery.levels(),
        chances,
        lottery.panels(),
        lottery.excluded().stream().map(Lottery.Excluded::id).toList(),
        lottery.certificate());
  }
}
