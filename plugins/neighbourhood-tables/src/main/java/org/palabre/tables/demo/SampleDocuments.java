package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.palabre.access.Audience;
import org.palabre.document.Document;
import org.palabre.document.Document.Kind;
import org.palabre.document.DocumentDescription;
import org.palabre.document.DocumentWork;
import org.palabre.file.FileIntake;
import org.palabre.file.ReceivedFile;
import org.palabre.file.Upload;

/** What a sample table keeps: the city's parks as the city published them, and a text to show. */
@ApplicationScoped
class SampleDocuments {

  private static final String PARKS = "marseille_parcs_jardins_2018.csv";

  private final DocumentWork work;

  /** For the container's proxy. */
  protected SampleDocuments() {
    this(null);
  }

  @Inject
  SampleDocuments(DocumentWork work) {
    this.work = work;
  }

  /** Adds them. */
  void create(UUID table) {
    try (ReceivedFile file =
        FileIntake.receive("file", Upload.of(PARKS, SampleFiles.bytes(PARKS)))) {
      Document parks = work.bring(table, file, Audience.SPACE, UUID.randomUUID());
      work.describe(
          table,
          parks.getId(),
          parks.getVersion(),
          said(
              "Parcs et jardins de Marseille",
              "La liste publiée par la ville, pour situer les espaces verts dont on parle ici.",
              "Ville de Marseille, 2018",
              "Licence Ouverte",
              "",
              false));
    }
    work.write(
        table,
        Kind.TEXT,
        said(
            "Ce que nous voulons pour le square",
            "Exemple pour la démonstration.",
            "",
            "",
            "Un square ouvert le soir, avec de la lumière.\n\nDes bancs à l’ombre, où l’on peut"
                + " s’asseoir à plusieurs.\n\nUn robinet, et quelqu’un à appeler quand il ne marche"
                + " plus.",
            true),
        UUID.randomUUID());
  }

  private static DocumentDescription said(
      String title, String caption, String author, String licence, String words, boolean shown) {
    return new DocumentDescription(
        title, caption, author, licence, "", "", words, Audience.SPACE, shown);
  }
}
