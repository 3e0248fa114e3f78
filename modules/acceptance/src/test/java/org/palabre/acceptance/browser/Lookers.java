package org.palabre.acceptance.browser;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.function.Executable;

/**
 * Looks at pages, each thread with a browser of its own. One thread: pages looked at side by side
 * change the same sample spaces, and met each other's forms.
 */
final class Lookers implements AutoCloseable {

  private static final int HOW_MANY = 1;

  private final ExecutorService threads = Executors.newFixedThreadPool(HOW_MANY);

  /**
   * Begins with looks that follow one another, beside those begun before; each answer waits for its
   * look, and fails as it failed.
   */
  List<Executable> begin(List<Runnable> looks) {
    List<FutureTask<Void>> tasks =
        looks.stream().map(look -> new FutureTask<Void>(look, null)).toList();
    threads.execute(() -> tasks.forEach(FutureTask::run));
    return tasks.stream().map(Lookers::answer).toList();
  }

  private static Executable answer(FutureTask<Void> task) {
    return () -> {
      try {
        task.get();
      } catch (ExecutionException e) {
        throw e.getCause();
      }
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
