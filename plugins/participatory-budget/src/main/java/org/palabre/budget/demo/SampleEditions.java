package org.palabre.budget.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.palabre.spi.DemoData;

/**
 * Avignon's participatory budget: the edition of 2018 as the city published it, and a sample
 * edition with its real projects, in which people vote now; and one that takes ideas.
 */
@ApplicationScoped
public class SampleEditions implements DemoData {

  private final SampleCity city;
  private final SamplePast past;
  private final SampleRunning running;
  private final SampleVote vote;
  private final SampleIdeas ideas;

  /** For the container's proxy. */
  protected SampleEditions() {
    this(null, null, null, null, null);
  }

  @Inject
  SampleEditions(
      SampleCity city, SamplePast past, SampleRunning running, SampleVote vote, SampleIdeas ideas) {
    this.city = city;
    this.past = past;
    this.running = running;
    this.vote = vote;
    this.ideas = ideas;
  }

  @Override
  @Transactional
  public void create() {
    UUID avignon = city.create();
    vote.open(running.create(avignon, past.create(avignon)));
    ideas.create(avignon);
  }
}
