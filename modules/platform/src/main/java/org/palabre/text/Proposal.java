package org.palabre.text;

import java.util.Objects;
import java.util.UUID;
import org.palabre.input.PlainText;
import org.palabre.text.Amendment.Kind;

/**
 * What somebody proposes to change.
 *
 * @param kind what it would do
 * @param article the article to change or take away; of one more, the article it shall stand after,
 *     and null for the first
 * @param text what the article shall say; nothing when it shall go
 * @param reason why
 */
public record Proposal(Kind kind, UUID article, ArticleText text, String reason) {

  private static final int LONGEST_REASON = 1_000;

  /**
   * Makes the words fit to keep.
   *
   * @throws org.palabre.input.Refusal if there is no reason, or the article would say nothing
   */
  public Proposal {
    Objects.requireNonNull(kind, "An amendment changes, removes or adds.");
    text = kind == Kind.REMOVE ? ArticleText.NOTHING : text.sound();
    reason = PlainText.lines("reason", reason, LONGEST_REASON);
  }

  /** An article said otherwise. */
  public static Proposal rewrite(UUID article, ArticleText text, String reason) {
    return new Proposal(Kind.REWRITE, article, text, reason);
  }

  /** An article taken away. */
  public static Proposal remove(UUID article, String reason) {
    return new Proposal(Kind.REMOVE, article, ArticleText.NOTHING, reason);
  }

  /** One more article. */
  public static Proposal insert(UUID after, ArticleText text, String reason) {
    return new Proposal(Kind.INSERT, after, text, reason);
  }

  Proposal saying(ArticleText otherwise) {
    return new Proposal(kind, article, otherwise, reason);
  }
}
