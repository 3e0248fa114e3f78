package org.palabre.statement;

import java.util.List;
import java.util.Optional;
import org.palabre.tabular.ColumnName;

/** What a column of an imported file may mean. */
public enum ImportField {
  /** What was said. */
  WORDS("parole", "contenu", "texte", "contribution", "words", "statement", "text", "description"),
  /** What was asked. */
  QUESTION("question", "debat", "sujet", "topic", "titre"),
  /** When it was said. */
  DATE("date", "jour", "dit le", "said on", "date de contribution"),
  /** Where it was said. */
  PLACE("lieu", "place", "endroit", "adresse", "localisation"),
  /** How it was collected. */
  CHANNEL("canal", "channel", "mode", "recueil", "mode de recueil"),
  /** How many said it together. */
  HEAD_COUNT(
      "nombre de personnes",
      "nombre",
      "nombre participants",
      "head count",
      "participants",
      "people"),
  /** The name the speaker wants shown. */
  NAME("nom", "prenom", "name", "auteur"),
  /** The speaker's age band. */
  AGE_BAND("age", "tranche d age", "age band"),
  /** Where the speaker lives. */
  QUARTER("quartier", "quarter", "quartier de residence", "neighbourhood");

  private final List<String> usualNames;

  ImportField(String... usualNames) {
    this.usualNames = List.of(usualNames);
  }

  /** What a column of this name usually means; empty when that cannot be told. */
  public static Optional<ImportField> guess(String header) {
    String plain = plain(header);
    for (ImportField field : values()) {
      if (field.usualNames.contains(plain)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Lower case, without accents, signs as single blanks. */
  static String plain(String text) {
    return ColumnName.plain(text);
  }
}
