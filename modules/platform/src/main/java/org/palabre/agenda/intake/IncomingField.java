package org.palabre.agenda.intake;

import java.util.List;
import java.util.Optional;
import org.palabre.tabular.ColumnName;

/** What a column of a table of dates may mean. */
public enum IncomingField {
  /** What it is called. */
  TITLE("titre", "nom", "name", "title", "evenement", "event", "intitule", "summary", "objet"),
  /** When, in any words. */
  DATE(
      "date",
      "dates",
      "quand",
      "jour",
      "day",
      "when",
      "debut",
      "date debut",
      "date de debut",
      "start",
      "condition acces",
      "horaires",
      "dtstart"),
  /** The last day, or the end with its hour. */
  END("fin", "date fin", "date de fin", "end", "dtend"),
  /** The hour it begins. */
  FROM("heure", "heure de debut", "heure debut", "time", "start time"),
  /** The hour it ends. */
  TO("heure de fin", "heure fin", "end time"),
  /** The year of dates that do not say it. */
  YEAR("annee", "year", "millesime"),
  /** What it is about. */
  SUMMARY("description", "resume", "texte", "details"),
  /** Where, by name. */
  PLACE("lieu", "place", "location", "salle"),
  /** Where, by street. */
  ADDRESS("adresse", "address", "rue"),
  /** An address on the web. */
  LINK("lien", "link", "url", "www", "site"),
  /** What names the line in its file. */
  ID("id", "identifiant", "uid", "reference");

  private final List<String> usualNames;

  IncomingField(String... usualNames) {
    this.usualNames = List.of(usualNames);
  }

  /** What a column of this name usually means; empty when that cannot be told. */
  public static Optional<IncomingField> guess(String header) {
    String plain = ColumnName.plain(header);
    for (IncomingField field : values()) {
      if (field.usualNames.contains(plain)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
