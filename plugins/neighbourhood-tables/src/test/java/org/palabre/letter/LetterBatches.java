package org.palabre.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets a test write the mails of letters, without waiting for a round. */
@ApplicationScoped
public class LetterBatches {

  @Inject private LetterPost post;

  /** Writes the next batch; says whether there may be more. */
  public boolean next() {
    return post.postSome();
  }

  /** Writes all of them. */
  public void all() {
    boolean more = true;
    while (more) {
      more = post.postSome();
    }
  }
}
