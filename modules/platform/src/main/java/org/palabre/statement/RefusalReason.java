package org.palabre.statement;

/** Why a statement is kept without being shown. */
public enum RefusalReason {
  /** It insults, or calls for something the law forbids. */
  INSULT,
  /** It attacks or exposes somebody. */
  PRIVACY,
  /** It was said already, in the same words. */
  DUPLICATE,
  /** It is not about this space. */
  ELSEWHERE,
  /** Another reason, which the reply gives. */
  OTHER
}
