package org.palabre.acceptance.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palabre.acceptance.field.FieldApi.outcomes;
import static org.palabre.acceptance.field.FieldApi.reasons;
import static org.palabre.acceptance.field.FieldApi.said;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.acceptance.FilledForm;
import org.palabre.acceptance.SignedIn;
import org.palabre.acceptance.Site;

/** What a phone sends is kept once, by whoever may, and answered clearly whatever it holds. */
class FieldRestIT {

  private static final String LIST = "/tables/la-cabucelle/statements";

  private final FieldApi phone = FieldApi.registered(SignedIn.as("facilitator"));
  private final UUID space = phone.space("Cabucelle");

  @Test
  void keepsOnceWhatIsSentTwice() {
    String words = "Deux fois la même clé " + System.nanoTime();
    UUID key = UUID.randomUUID();

    assertThat(outcomes(phone.send(said(key, space, words)))).containsExactly("kept");
    assertThat(outcomes(phone.send(said(key, space, words)))).containsExactly("again");
    assertThat(outcomes(phone.send(said(key, space, words), said(key, space, words))))
        .containsExactly("again", "again");

    assertThat(Site.visitor().get(LIST).body().split(words, -1)).hasSize(2);
  }

  @Test
  void keepsOnceWhatTwentySendAtTheSameMoment() {
    String words = "Vingt fois en même temps " + System.nanoTime();
    String sent = said(UUID.randomUUID(), space, words);

    long kept =
        IntStream.range(0, 20)
            .mapToObj(turn -> CompletableFuture.supplyAsync(() -> phone.send(sent)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .filter(answer -> outcomes(answer).contains("kept"))
            .count();

    assertThat(kept).isEqualTo(1);
    assertThat(Site.visitor().get(LIST).body().split(words, -1)).hasSize(2);
  }

  @Test
  void keepsAllThatIsKnown() {
    String words = "Tout est dit " + System.nanoTime();
    String more =
        ",\"channel\":\"DOORSTEP\",\"said\":\"2026-01-05\",\"place\":\"Place Edgar Quinet\","
            + "\"nature\":\"PROBLEM\",\"headCount\":7,\"name\":\"Mme Traoré\","
            + "\"position\":{\"longitude\":5.3678,\"latitude\":43.3345}";

    assertThat(outcomes(phone.send(said(UUID.randomUUID(), space, words, more))))
        .containsExactly("kept");

    assertThat(Site.visitor().get(LIST).body())
        .contains(words, "Place Edgar Quinet", "7 personnes", "Mme Traoré", "en porte-à-porte");
  }

  @Test
  void refusesEachForItsOwnReasonAndKeepsTheOthers() {
    String good = "Celle-ci est bonne " + System.nanoTime();
    HttpResponse<String> answer =
        phone.send(
            said(UUID.randomUUID(), space, " "),
            said(UUID.randomUUID(), space, good),
            said(UUID.randomUUID(), space, "x".repeat(20_001)),
            said(UUID.randomUUID(), space, "x", ",\"said\":\"1850-01-01\""),
            said(UUID.randomUUID(), space, "x", ",\"said\":\"2999-01-01\""),
            said(UUID.randomUUID(), space, "x", ",\"said\":\"demain\""),
            said(UUID.randomUUID(), space, "x", ",\"headCount\":0"),
            said(UUID.randomUUID(), space, "x", ",\"channel\":\"PIGEON\""),
            said(
                UUID.randomUUID(),
                space,
                "x",
                ",\"position\":{\"longitude\":1e999,\"latitude\":0}"),
            said(UUID.randomUUID(), UUID.randomUUID(), "x"));

    assertThat(outcomes(answer))
        .containsExactly(
            "refused", "kept", "refused", "refused", "refused", "refused", "refused", "refused",
            "refused", "refused");
    assertThat(reasons(answer))
        .contains(
            "Ce champ est vide",
            "trop long",
            "avant 1900",
            "pas encore passée",
            "entre 1 et",
            "Ce choix n’existe plus",
            "pas sur la carte",
            "Vous ne pouvez plus recueillir pour cet espace");
    assertThat(Site.visitor().get(LIST).body()).contains(good);
  }

  @Test
  void speaksEnglishToAnEnglishPage() {
    HttpResponse<String> answer =
        phone.post(
            "{\"phone\":\"%s\",\"statements\":[%s]}"
                .formatted(phone.phone(), said(UUID.randomUUID(), space, " ")),
            "Sec-Fetch-Site",
            "same-origin",
            "Accept-Language",
            "en");

    assertThat(reasons(answer)).contains("This field is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "\"x\"",
        "{}",
        "{\"phone\":\"nobody\",\"statements\":[]}",
        "{\"phone\":\"PHONE\",\"statements\":[]}",
        "{\"phone\":\"PHONE\",\"statements\":{}}",
        "{\"phone\":\"PHONE\",\"statements\":[GOOD,7]}",
        "{\"phone\":\"PHONE\",\"statements\":[GOOD,{}]}",
        "{\"phone\":\"PHONE\",\"statements\":[GOOD,{\"key\":\"KEY\",\"space\":\"SPACE\",\"words\":7}]}",
        "{\"phone\":\"PHONE\",\"statements\":[GOOD,{\"key\":\"KEY\",\"space\":\"SPACE\",\"words\":\"x\",\"headCount\":\"7\"}]}",
        "{\"phone\":\"PHONE\",\"statements\":[GOOD,{\"key\":\"KEY\",\"space\":\"SPACE\",\"words\":\"x\",\"headCount\":1.5}]}",
        "{\"phone\":\"PHONE\",\"statements\":[GOOD,{\"key\":\"KEY\",\"space\":\"SPACE\",\"words\":\"x\",\"headCount\":1e999999999}]}",
        "{\"phone\":\"PHONE\",\"statements\":[GOOD,{\"key\":\"KEY\",\"space\":\"SPACE\",\"words\":\"x\",\"position\":{\"longitude\":\"a\",\"latitude\":1}}]}",
        "{\"phone\":\"PHONE\",\"statements\":[GOOD,{\"key\":\"KEY\",\"space\":\"SPACE\",\"words\":\"x\",\"state\":\"PUBLISHED\"}]}",
        "{\"phone\":\"PHONE\",\"statements\":[GOOD],\"collectedBy\":\"KEY\"}",
      })
  void refusesWholeWhatHasAnotherShape(String body) {
    String words = "À moitié gardée " + System.nanoTime();
    String sent =
        body.replace("GOOD", said(UUID.randomUUID(), space, words))
            .replace("PHONE", phone.phone().toString())
            .replace("SPACE", space.toString())
            .replace("KEY", UUID.randomUUID().toString());

    HttpResponse<String> answer = phone.post(sent);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("Rien n’est gardé");
    assertThat(Site.visitor().get(LIST).body()).doesNotContain(words);
  }

  @Test
  void refusesTooManyAtOnceAndTooMuch() {
    HttpResponse<String> many =
        phone.send(
            IntStream.range(0, 4_000)
                .mapToObj(turn -> said(UUID.randomUUID(), space, "x" + turn))
                .toArray(String[]::new));
    assertThat(many.statusCode()).isEqualTo(400);
    assertThat(many.body()).contains("Entre 1 et 50 paroles");

    HttpResponse<String> megabyte =
        phone.send(said(UUID.randomUUID(), space, "x".repeat(1_000_000)));
    assertThat(outcomes(megabyte)).containsExactly("refused");
    assertThat(reasons(megabyte)).contains("Ce texte est trop long");

    String deep = "[".repeat(100_000);
    assertThat(phone.post(deep).statusCode()).isEqualTo(400);
  }

  @Test
  void isForThoseSignedInOnThisSite() {
    String sent = said(UUID.randomUUID(), space, "x");
    FieldApi stranger = new FieldApi(Site.visitor(), phone.phone());
    assertThat(stranger.send(sent).statusCode()).isEqualTo(404);
    assertThat(stranger.register().statusCode()).isEqualTo(404);
    assertThat(stranger.site().get("/api/v1/field").statusCode()).isEqualTo(404);

    String body = "{\"phone\":\"%s\",\"statements\":[%s]}".formatted(phone.phone(), sent);
    assertThat(phone.post(body, "Origin", "https://ailleurs.example").statusCode()).isEqualTo(403);
    assertThat(phone.post(body, "X-Nothing", "x").statusCode()).isEqualTo(403);
    assertThat(phone.site().get("/api/v1/field/packets").statusCode()).isEqualTo(405);
  }

  @Test
  void isRefusedToWhoeverDoesNotRunTheSpace() {
    for (String role :
        new String[] {"resident", "department-agent", "participation-officer", "administrator"}) {
      FieldApi other = FieldApi.registered(SignedIn.as(role));
      String words = "Sans en avoir le droit " + System.nanoTime();
      assertThat(outcomes(other.send(said(UUID.randomUUID(), space, words))))
          .as(role)
          .containsExactly("refused");
      assertThat(Site.visitor().get(LIST).body()).as(role).doesNotContain(words);
      assertThat(other.site().get("/api/v1/field").body()).as(role).doesNotContain("Cabucelle");
    }
  }

  @Test
  void isNotReplayedBySomebodyElse() {
    UUID key = UUID.randomUUID();
    String sent = said(key, space, "À moi " + System.nanoTime());
    assertThat(outcomes(phone.send(sent))).containsExactly("kept");
    Site resident = SignedIn.as("resident");

    assertThat(new FieldApi(resident, phone.phone()).send(sent).statusCode()).isEqualTo(404);
    assertThat(new FieldApi(resident, phone.phone()).register().statusCode()).isEqualTo(400);
    assertThat(outcomes(FieldApi.registered(resident).send(sent))).containsExactly("refused");
  }

  @Test
  void refusesAClosedSpaceClearlyButKnowsWhatItKeptBefore() {
    String name = "Table d’essai " + System.nanoTime();
    String table = Tables.open(phone.site(), name);
    UUID closing = phone.space(name);
    UUID key = UUID.randomUUID();
    assertThat(outcomes(phone.send(said(key, closing, "Avant")))).containsExactly("kept");

    FilledForm.on(phone.site(), table + "/settings/life", "life").press("next");

    HttpResponse<String> answer =
        phone.send(said(key, closing, "Avant"), said(UUID.randomUUID(), closing, "Après"));
    assertThat(outcomes(answer)).containsExactly("again", "refused");
    assertThat(reasons(answer)).contains("Cet espace est fermé");
  }

  @Test
  void takesNothingMoreFromARetiredPhoneAndHidesWhatItSent() {
    Site owner = phone.site();
    String words = "Téléphone perdu " + System.nanoTime();
    String name = "Table perdue " + System.nanoTime();
    String list = Tables.open(owner, name) + "/statements";
    phone.send(said(UUID.randomUUID(), phone.space(name), words));
    assertThat(phone.state().getBoolean("retired")).isFalse();

    // Somebody else presses the button: nothing happens.
    Site resident = SignedIn.as("resident");
    FieldApi.registered(resident);
    assertThat(press(resident, "retire").statusCode()).isEqualTo(403);
    assertThat(press(resident, "recall").statusCode()).isEqualTo(403);
    assertThat(phone.state().getBoolean("retired")).isFalse();

    assertThat(press(owner, "retire").statusCode()).isEqualTo(302);

    HttpResponse<String> late = phone.send(said(UUID.randomUUID(), space, "Trop tard"));
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(late.body()).contains("retiré");
    assertThat(phone.register().statusCode()).isEqualTo(410);
    assertThat(new FieldApi(Site.visitor(), phone.phone()).state().getBoolean("retired")).isTrue();

    assertThat(Site.visitor().get(list).body()).contains(words);
    assertThat(press(owner, "recall").headers().firstValue("Location").orElse(""))
        .contains("hidden=1");
    assertThat(Site.visitor().get(list).body()).doesNotContain(words);
    assertThat(owner.get(list + "/waiting").body()).contains(words);
  }

  @Test
  void takesBackAPhoneThatWasFound() {
    Site owner = phone.site();
    String words = "Téléphone retrouvé " + System.nanoTime();
    String sent = said(UUID.randomUUID(), space, words);
    assertThat(press(owner, "retire").statusCode()).isEqualTo(302);
    assertThat(phone.send(sent).statusCode()).isEqualTo(410);
    Site resident = SignedIn.as("resident");
    FieldApi.registered(resident);
    assertThat(press(resident, "back").statusCode()).isEqualTo(403);
    assertThat(phone.send(sent).statusCode()).isEqualTo(410);

    assertThat(press(owner, "back").statusCode()).isEqualTo(302);

    assertThat(outcomes(phone.send(sent))).containsExactly("kept");
    assertThat(phone.state().getBoolean("retired")).isFalse();
  }

  @Test
  void endsTheSessionOfWhoeverSignsOutOnThePhoneAndOfNobodyElse() {
    String out = "/api/v1/field/sign-out";
    Site leaving = SignedIn.as("facilitator");
    String mine = "{\"person\":\"%s\"}".formatted(phone.state().getString("person"));
    Site another = SignedIn.as("resident");

    assertThat(leaving.postJson(out, mine, "X-Nothing", "x").statusCode()).isEqualTo(403);
    assertThat(leaving.postJson(out, "{}").statusCode()).isEqualTo(400);
    assertThat(another.postJson(out, mine).statusCode()).isEqualTo(200);
    assertThat(leaving.get("/api/v1/field").statusCode()).isEqualTo(200);
    assertThat(another.get("/api/v1/field").statusCode()).isEqualTo(200);

    assertThat(leaving.postJson(out, mine).statusCode()).isEqualTo(200);

    assertThat(leaving.get("/api/v1/field").statusCode()).isEqualTo(404);
    assertThat(Site.visitor().postJson(out, mine).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> press(Site site, String button) {
    return site.submit(
        "/field/phones",
        Stream.of(button)
            .collect(Collectors.toMap(name -> name, name -> phone.phone().toString())));
  }
}
