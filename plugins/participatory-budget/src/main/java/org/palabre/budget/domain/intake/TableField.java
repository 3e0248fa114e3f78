package org.palabre.budget.domain.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.palabre.tabular.ColumnName;

/** What a column of a table of projects may be. */
public enum TableField {
  /** What ballots and posters called it. */
  NUMBER("numero", "num", "n", "no", "numero projet", "projet numero", "number", "code"),
  /** What it is called. */
  TITLE("libelle", "titre", "intitule", "nom", "projet libelle", "projet", "title", "name"),
  /** The whole of it. */
  DESCRIPTION("description", "projet description", "texte", "detail", "contenu"),
  /** What it is about. */
  THEME("theme", "projet theme", "thematique", "categorie", "category"),
  /** Where it is, in words. */
  PLACE("localisation", "projet localisation", "lieu", "adresse", "place", "address"),
  /** The part of the city it is for. */
  AREA("secteur", "projet secteur", "quartier", "arrondissement", "area", "district", "zone"),
  /** What became of it. */
  STATUS("statut", "projet statut", "etat", "resultat", "status", "state"),
  /** What it costs, in euros. */
  COST("cout", "projet cout", "budget", "montant", "cost", "amount"),
  /** Degrees north. */
  LATITUDE("latitude", "lat", "y lat"),
  /** Degrees east. */
  LONGITUDE("longitude", "lon", "lng", "long"),
  /** Who proposed or carries it: a group, an association. */
  CARRIER("porteur collectif", "porteur", "association", "carrier", "proposer");

  private final List<String> usualNames;

  TableField(String... usualNames) {
    this.usualNames = List.of(usualNames);
  }

  /** What a column of this name usually is; empty when that cannot be told. */
  public static Optional<TableField> guess(String header) {
    String plain = ColumnName.plain(header);
    return Arrays.stream(values()).filter(one -> one.usualNames.contains(plain)).findFirst();
  }
}
