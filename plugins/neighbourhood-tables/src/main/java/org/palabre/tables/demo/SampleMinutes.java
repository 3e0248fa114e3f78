package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.palabre.access.CurrentActor;
import org.palabre.meeting.Meeting;
import org.palabre.minutes.Decided;
import org.palabre.minutes.Decision;
import org.palabre.minutes.Minutes;
import org.palabre.minutes.MinutesReading;
import org.palabre.minutes.MinutesReading.Line;
import org.palabre.minutes.MinutesSteps;
import org.palabre.minutes.MinutesTaking;
import org.palabre.minutes.MinutesWriting;
import org.palabre.space.Spaces;

/** The published minutes of a sample meeting. */
@ApplicationScoped
class SampleMinutes {

  private static final List<String> TEXTS =
      List.of(
          "Exemple pour la démonstration.\n\nDix-huit personnes sont là. On relit ensemble ce qui a"
              + " été dit la dernière fois.",
          "Chacun dit en deux minutes ce qui a changé dans le quartier.\n\nOn retient surtout"
              + " l’éclairage, réparé devant l’école, et le square, toujours fermé le soir.",
          "Le passage devant l’école est effacé. Les parents traversent où ils peuvent.\n\nOn"
              + " regarde ensemble sur le plan les passages à repeindre : devant l’école, à"
              + " l’arrêt de bus et au bout de l’avenue.",
          "La fête de quartier est annoncée pour le printemps ; on en reparle à la prochaine"
              + " réunion.");

  private final MinutesWriting writing;
  private final MinutesReading reading;
  private final MinutesTaking taking;
  private final MinutesSteps steps;
  private final Spaces spaces;
  private final CurrentActor actor;

  /** For the container's proxy. */
  protected SampleMinutes() {
    this(null, null, null, null, null, null);
  }

  @Inject
  SampleMinutes(
      MinutesWriting writing,
      MinutesReading reading,
      MinutesTaking taking,
      MinutesSteps steps,
      Spaces spaces,
      CurrentActor actor) {
    this.writing = writing;
    this.reading = reading;
    this.taking = taking;
    this.steps = steps;
    this.spaces = spaces;
    this.actor = actor;
  }

  /** Writes them, with a decision, and takes them through every step. */
  void write(UUID table, Meeting meeting) {
    Minutes minutes = writing.begin(table, meeting.getId());
    List<Line> lines = reading.lines(minutes);
    for (int i = 0; i < lines.size(); i++) {
      writing.save(lines.get(i).id(), 1, "", TEXTS.get(i % TEXTS.size()), UUID.randomUUID());
    }
    Decided decided =
        new Decided(
            "Demander au service de la voirie de repeindre les trois passages.",
            Decision.How.VOTE,
            "16 pour, 2 abstentions",
            meeting.getStartsAt().toLocalDate());
    taking.decision(table, lines.get(2).id(), decided, UUID.randomUUID());
    steps.send(table, minutes.getId(), version(table, meeting));
    steps.approve(table, minutes.getId(), version(table, meeting));
    steps.publish(table, minutes.getId(), version(table, meeting));
  }

  private int version(UUID table, Meeting meeting) {
    return reading.of(spaces.facts(table, actor.get()), meeting.getId()).orElseThrow().getVersion();
  }
}
