package org.palabre.budget.domain.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the sheets of departments and what is said about ideas and projects are kept. */
public interface ReviewRepository {

  /** A sheet of an edition. */
  Optional<Sheet> sheet(UUID edition, UUID id);

  /** The same for change, read afresh and held alone until this transaction ends. */
  Optional<Sheet> sheetForChange(UUID edition, UUID id);

  /** The sheets of a project, in the order they were asked for. */
  List<Sheet> sheets(UUID project);

  /** The sheets of an edition that are not answered, the first due first. */
  List<Sheet> waitingSheets(UUID edition, int most);

  /** Keeps a new one. */
  void add(Sheet sheet);

  /** What is shown of what was said about an idea, oldest first. */
  List<Message> aboutIdea(UUID idea);

  /** The same for a project. */
  List<Message> aboutProject(UUID project);

  /** The sheet of a project asked of a department, however its name is accented or capitalised. */
  Optional<Sheet> sheetOf(UUID project, String department);

  /** What waits to be read by an officer, oldest first. */
  List<Message> waitingMessages(UUID edition, int most);

  /** One message of an edition, whoever may read it. */
  Optional<Message> message(UUID edition, UUID id);

  /** The message that a form of this key left in an edition. */
  Optional<Message> sentWith(UUID edition, UUID key);

  /** How many there are about an idea or a project, read or waiting. */
  long countAbout(UUID subject);

  /** How many a person wrote since. */
  long countOf(UUID person, Instant since);

  /** One message of an edition, held alone until this transaction ends. */
  Optional<Message> messageForChange(UUID edition, UUID id);

  /** Keeps a new one. */
  void add(Message message);

  /** Takes away what the author of an idea said as its author. */
  void forgetAuthor(UUID idea);
}
