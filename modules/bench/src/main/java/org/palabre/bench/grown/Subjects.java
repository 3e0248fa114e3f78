package org.palabre.bench.grown;

import java.util.List;

/** What threads of a grown table are called, asked for and answered. */
final class Subjects {

  /** What people speak of. */
  static final List<String> SUBJECTS =
      List.of(
          "Les bancs",
          "L’éclairage",
          "Les poubelles",
          "Le passage piéton",
          "Les jeux des petits",
          "Le stationnement",
          "L’ascenseur",
          "Les rats",
          "Le bruit le soir",
          "Les arbres",
          "Le terrain de foot",
          "L’arrêt de bus",
          "La halte-garderie",
          "Le marché",
          "La salle polyvalente",
          "Les encombrants",
          "La fontaine",
          "L’aide aux devoirs",
          "Le chauffage",
          "La piste cyclable",
          "Le jardin partagé",
          "La médiathèque",
          "Les scooters",
          "La fête du quartier",
          "Le local des jeunes");

  /** Where. */
  static final List<String> PLACES =
      List.of(
          "place de l’école",
          "allée des Citronniers",
          "devant la poste",
          "derrière le collège",
          "rue du Marché",
          "au pied du bâtiment C",
          "près du stade",
          "côté centre social",
          "montée des Iris",
          "au rond-point",
          "rue des Lauriers",
          "entre les deux tours");

  /** Of whom something is asked. */
  static final List<String> ADDRESSEES =
      List.of(
          "Espaces verts",
          "Voirie et propreté",
          "Le bailleur",
          "La régie des transports",
          "L’adjointe aux écoles",
          "La mairie de secteur");

  /** What is asked. */
  static final List<String> REQUESTS =
      List.of(
          "Venir voir sur place avec les habitants avant la fin du mois.",
          "Réparer ce qui est cassé et dire quand ce sera fait.",
          "Donner le calendrier des travaux, écrit simplement.",
          "Trouver une solution avec les parents pour les heures de sortie.",
          "Dire combien cela coûte et qui décide.");

  /** What is promised. */
  static final List<String> PROMISES =
      List.of(
          "C’est inscrit au programme du trimestre.",
          "L’équipe passe la semaine prochaine, et on vous écrit ensuite.",
          "Le devis est signé ; les travaux commencent après les vacances.");

  /** How it was kept. */
  static final List<String> KEPT =
      List.of(
          "C’est fait depuis mardi. Merci aux habitants qui nous ont montré l’endroit.",
          "Les travaux sont finis. Dites-nous si quelque chose ne va pas.");

  /** Why it was refused. */
  static final List<String> REFUSED =
      List.of(
          "La rue appartient au bailleur : la ville ne peut pas y travailler sans son accord.",
          "Le budget de l’année est épuisé ; la demande repassera à l’automne.");

  /** What changed. */
  static final List<String> CHANGES =
      List.of(
          "Les parents se retrouvent là le soir ; les petits jouent jusqu’à la nuit.",
          "On voit où l’on marche. Deux dames ont recommencé à sortir après le dîner.",
          "C’est propre le matin, moins le dimanche.");

  private Subjects() {}

  /** The name of the thread with this number; there are three hundred, then they repeat. */
  static String name(int number) {
    return "%s, %s"
        .formatted(
            SUBJECTS.get(number % SUBJECTS.size()),
            PLACES.get(number / SUBJECTS.size() % PLACES.size()));
  }
}
