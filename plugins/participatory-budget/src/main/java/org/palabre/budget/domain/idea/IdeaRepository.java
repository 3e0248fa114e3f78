package org.palabre.budget.domain.idea;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where ideas are kept. Lists hold what is published, and nothing whose words were taken back. */
public interface IdeaRepository {

  /** An idea of an edition, whatever the state of its words. */
  Optional<ReadIdea> find(UUID edition, UUID id);

  /** The same for change, held alone until this transaction ends. */
  Optional<Idea> forChange(UUID edition, UUID id);

  /** The idea that these words are; empty for other words. */
  Optional<Idea> ofStatement(UUID statement);

  /** Keeps a new one. */
  void add(Idea idea);

  /** Those wanted, the latest first. */
  List<ReadIdea> list(UUID edition, IdeaQuery query, int from, int most);

  /** How many are wanted. */
  long count(UUID edition, IdeaQuery query);

  /** What ideas are about, each once. */
  List<String> categories(UUID edition);

  /** Those whose words hold some of these, the closest first. */
  List<ReadIdea> similar(UUID edition, List<String> words, int most);

  /** Those whose author appealed and was not answered, the oldest appeal first. */
  List<ReadIdea> appealed(UUID edition, int most);

  /** Those that nobody decided about, the oldest first. */
  List<ReadIdea> undecided(UUID edition, int most);

  /** Those a project is made of, withdrawn ones too. */
  List<ReadIdea> ofProject(UUID project);

  /** The projects an idea is in. */
  List<UUID> projectsOf(UUID idea);

  /** Puts an idea into a project; nothing happens when it is there. */
  void link(UUID idea, UUID project);

  /** The projects an idea was in, and is not any more. */
  List<UUID> projectsLeft(UUID idea);

  /** Takes an idea out of a project; that it was there stays known. */
  void unlink(UUID idea, UUID project);

  /**
   * Notes a support, once for each person and each device.
   *
   * @param person their account; null for none
   * @param device a hash of their device and the idea; null for an account
   * @return whether it is new
   */
  boolean support(UUID idea, UUID person, byte[] device);

  /** How many support each of these. */
  Map<UUID, Long> supports(Collection<UUID> ideas);

  /** Forgets who supported an idea. */
  void forgetSupports(UUID idea);
}
