package org.palabre.web.letter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Where the pictures of letters are: {@code #{letterPictures.large(one.picture)}}. */
@Named
@RequestScoped
public class LetterPictures {

  /** For the container's proxy. */
  @Inject
  protected LetterPictures() {}

  /** The address of a small picture. */
  static String small(UUID document) {
    return "/api/v1/documents/%s/small".formatted(document);
  }

  /** The address of a picture as a letter shows it. */
  public String large(UUID document) {
    return "/api/v1/documents/%s/file".formatted(document);
  }
}
