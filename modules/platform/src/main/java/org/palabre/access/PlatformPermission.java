package org.palabre.access;

import org.palabre.spi.Permission;

/** What the platform's own pages and actions ask for. */
public enum PlatformPermission implements Permission {
  /** Read the public pages. */
  READ_PUBLIC,
  /** Open the pages for signing in, which everybody may. */
  SIGN_IN,
  /** See and change one's own account. */
  MANAGE_OWN_ACCOUNT,
  /** Open the administration and read its first page. */
  ADMINISTER,
  /** Turn plugins on and off. */
  MANAGE_PLUGINS,
  /** See people, invite them, give and take roles, close accounts. */
  MANAGE_PEOPLE,
  /** Create and change bodies: departments, associations. */
  MANAGE_BODIES,
  /** Create territories and import contours. */
  MANAGE_TERRITORIES,
  /** Create spaces. */
  CREATE_SPACE,
  /** Read a space. */
  READ_SPACE,
  /** Read who is in a space. */
  READ_MEMBERS,
  /** Change a space's name, tools, members, visibility, stage. */
  RUN_SPACE,
  /** Say something in a space. */
  SPEAK,
  /** Read what waits for publication in a space; publish it or not. */
  PUBLISH_STATEMENTS,
  /** Import statements into a space, and undo an import. */
  IMPORT_STATEMENTS,
  /** Group what was said in a space, open projects, record commitments, send to departments. */
  LEAD_THREADS,
  /** Plan, announce and hold the meetings of a space, and write their minutes. */
  HOLD_MEETINGS,
  /** Write texts, answer amendments to them, adopt them. */
  LEAD_TEXTS,
  /** Propose amendments to a text one may read, and take them back. */
  PROPOSE_AMENDMENTS,
  /** Bring files, pictures, links and texts to the documents of a space; change one's own. */
  KEEP_DOCUMENTS,
  /** Discuss amendments to a text one may read, and vote on them where the text lets one. */
  DISCUSS_AMENDMENTS,
  /** Write drafts, as far as one leads the space or is in the text's drafting group. */
  DRAFT_TEXTS,
  /** Open the page for collecting in the field; each statement then asks its own space. */
  COLLECT_STATEMENTS,
  /** Read and answer what was asked of one's department, or of oneself. */
  ANSWER_REQUESTS,
  /** Answer one commitment by a link from a mail, which everybody may who has it. */
  ANSWER_BY_LINK,
  /** See what was asked of the city's departments and officials, chase it, pass it on. */
  FOLLOW_UP,
  /** Read what was asked, promised and kept by territory. */
  READ_FOLLOW_UP_FIGURES,
  /** Write letters to the residents: choose, rewrite, publish, send. */
  WRITE_LETTERS,
  /** Read what happened to what one said or follows. */
  READ_NEWS,
  /** Read the mails of the demonstration. */
  READ_DEMO_MAILBOX
}
