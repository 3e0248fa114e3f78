package org.palabre.acceptance.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palabre.acceptance.RawRequest;
import org.palabre.acceptance.Site;

/** Whoever guesses codes is slowed down wherever a code opens something, and nobody else is. */
class CodeGuessingIT {

  private static final String WRONG = "ZZZZ-ZZZZ-ZZZZ";
  private static final int MOST = 20;

  private final StatementPages visitor = StatementPages.of(Site.visitor(), "frais-vallon");

  @Test
  void slowsWhoeverGuessesBesideAPhotograph() {
    guessAt("127.0.0.61", "/api/v1/pictures/" + UUID.randomUUID() + "/small?code=" + WRONG);
  }

  @Test
  void slowsWhoeverGuessesWhereSpeakersSayWhatChanged() {
    guessAt(
        "127.0.0.62",
        "/tables/frais-vallon/threads/changed?project=" + UUID.randomUUID() + "&code=" + WRONG);
  }

  @Test
  void slowsWhoeverGuessesBesideAnIdea() {
    String edition = "/budget/budget-participatif-des-ecoles/ideas";
    Matcher idea =
        Pattern.compile(edition + "/[0-9a-f-]{36}").matcher(Site.visitor().get(edition).body());
    assertThat(idea.find()).isTrue();
    // Each code is another page: one that was asked for before may be a kept one.
    guessAt("127.0.0.63", guess -> idea.group() + "?code=" + wrong(guess), "HTTP/1.1 200");
  }

  private void guessAt(String from, String path) {
    guessAt(from, guess -> path, "HTTP/1.1 404");
  }

  private static String wrong(int guess) {
    return "ZZZZ-ZZZZ-ZZ%d%d".formatted(guess / 10, guess % 10);
  }

  private void guessAt(String from, IntFunction<String> path, String answer) {
    String words = "Devinez mon code " + System.nanoTime();
    String follow = StatementPages.target(visitor.tell(words)).replaceAll("\\?.*", "");
    for (int i = 0; i < MOST - 1; i++) {
      assertThat(get(from, path.apply(i))).startsWith(answer);
    }
    assertThat(get(from, follow)).as("not braked yet").startsWith("HTTP/1.1 200").contains(words);

    get(from, path.apply(MOST));

    assertThat(get(from, follow)).as("braked: even the right one").contains("/follow?unknown=1");
    assertThat(Site.visitor().get(follow).body()).as("somebody else").contains(words);
  }

  private static String get(String from, String path) {
    return RawRequest.send(from, "GET %s HTTP/1.1\r\nHost: test.example\r\n".formatted(path), "");
  }
}
