package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palabre.letter.ItemWords;
import org.palabre.letter.Letter;
import org.palabre.letter.LetterHead;
import org.palabre.letter.LetterPlan;
import org.palabre.letter.LetterWriting;
import org.palabre.letter.Letters;
import org.palabre.letter.Proposals;
import org.palabre.letter.Proposals.Proposal;
import org.palabre.letter.SourceRef;
import org.palabre.organisation.Organisations;

/** A published letter to the residents of the sample tables, made of what is in them. */
@ApplicationScoped
class SampleLetter {

  private static final int MONTHS = 6;

  private final LetterWriting writing;
  private final Letters letters;
  private final Proposals proposals;
  private final Organisations organisations;

  /** For the container's proxy. */
  protected SampleLetter() {
    this(null, null, null, null);
  }

  @Inject
  SampleLetter(
      LetterWriting writing, Letters letters, Proposals proposals, Organisations organisations) {
    this.writing = writing;
    this.letters = letters;
    this.proposals = proposals;
    this.organisations = organisations;
  }

  /** Writes it as a facilitator would who keeps what is proposed, and publishes it. */
  void publish(UUID territory) {
    LocalDate today = organisations.today();
    LetterPlan plan = new LetterPlan(territory, today.minusMonths(MONTHS), today);
    LetterHead head =
        new LetterHead(
            "Vous l’avez dit, voici la suite",
            "Voici ce que vous avez dit aux tables de quartier, et ce qui en a été fait. Vous"
                + " n’êtes pas d’accord ? Venez le dire à la prochaine réunion.",
            4);
    Letter letter = writing.begin(plan, head, "fr", UUID.randomUUID());
    List<Proposal> kept =
        proposals.of(plan, "fr", Set.of()).stream().filter(Proposal::suggested).toList();
    Map<SourceRef, UUID> themes = new HashMap<>();
    kept.forEach(one -> themes.put(one.ref(), one.theme()));
    writing.addOwn(
        letter.getId(),
        new ItemWords(
            "Une lettre d’exemple", "Cette lettre montre à quoi ressemble une vraie lettre."),
        UUID.randomUUID());
    writing.add(letter.getId(), kept.stream().map(Proposal::ref).toList(), themes);
    writing.publish(letter.getId(), letters.seen(letter));
  }
}
