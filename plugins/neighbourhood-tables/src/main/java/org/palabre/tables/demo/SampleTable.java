package org.palabre.tables.demo;

/**
 * The four tables of the demonstration, in the north of Marseille.
 *
 * <p>Each lies around a point among the schools that bear its name; its territory is the hull of
 * the equipment within so many metres, in its arrondissement.
 */
enum SampleTable {
  FRAIS_VALLON(
      "frais-vallon",
      "Frais-Vallon",
      "13",
      5.4275,
      43.3255,
      900,
      "Autour de Frais-Vallon et de La Rose, on parle de la vie au pied des tours, des écoles et des"
          + " espaces verts."),
  LA_BUSSERINE(
      "la-busserine",
      "La Busserine",
      "14",
      5.3965,
      43.3315,
      700,
      "À La Busserine, Picon et Saint-Barthélemy, les habitants se retrouvent au centre d’animation"
          + " pour dire ce qui va et ce qui ne va pas."),
  SAINTE_MARTHE(
      "sainte-marthe",
      "Sainte-Marthe",
      "14",
      5.3935,
      43.3400,
      800,
      "Entre le village de Sainte-Marthe et le Merlan, la table suit les chantiers et ce qu’ils"
          + " changent pour les voisins."),
  LA_CABUCELLE(
      "la-cabucelle",
      "La Cabucelle",
      "15",
      5.3610,
      43.3335,
      900,
      "À La Cabucelle, associations et habitants parlent de propreté, de stationnement et de ce"
          + " qu’ils peuvent faire ensemble.");

  private final String key;
  private final String quarter;
  private final String arrondissement;
  private final double longitude;
  private final double latitude;
  private final double metres;
  private final String summary;

  SampleTable(
      String key,
      String quarter,
      String arrondissement,
      double longitude,
      double latitude,
      double metres,
      String summary) {
    this.key = key;
    this.quarter = quarter;
    this.arrondissement = arrondissement;
    this.longitude = longitude;
    this.latitude = latitude;
    this.metres = metres;
    this.summary = summary;
  }

  /** What the file of sample statements calls it. */
  String key() {
    return key;
  }

  /** The quarter it is about. */
  String quarter() {
    return quarter;
  }

  /** The number of its arrondissement. */
  String arrondissement() {
    return arrondissement;
  }

  String summary() {
    return summary;
  }

  /** Its territory, as GeoJSON. */
  String territory(Equipment city) {
    return around(city).hull();
  }

  /** The equipment its territory is drawn around. */
  Equipment around(Equipment city) {
    return city.in("130" + arrondissement).around(longitude, latitude, metres);
  }
}
