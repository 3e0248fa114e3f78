package org.palabre.launcher.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.palabre.launcher.Server;
import org.palabre.launcher.ServerOptions;
import org.palabre.launcher.text.Fault;
import org.palabre.launcher.text.Progress;

/** A server from its start until somebody stops it or it ends. */
final class ServerRun {

  private final ServerOptions options;
  private final Progress progress;

  ServerRun(ServerOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Starts the server, tells once that it serves, and waits for its end.
   *
   * @param onServing called once
   * @return the command's exit code
   */
  int until(Consumer<Server> onServing) {
    Stop stop = new Stop(Thread.currentThread(), progress);
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
    try (Server server = Server.start(options, progress)) {
      stop.watch(server);
      onServing.accept(server);
      int code = server.awaitEnd();
      if (!stop.isAsked()) {
        throw new Fault("server.ended", code, server.data().logs().resolve("server.log"));
      }
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } finally {
      stop.allIsStopped();
    }
  }

  /**
   * Stops the server when the terminal or the system asks. One that is still starting is
   * interrupted and cleans up after itself.
   */
  private static final class Stop implements Runnable {

    private final Thread starter;
    private final Progress progress;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Server server;
    private boolean asked;

    Stop(Thread starter, Progress progress) {
      this.starter = starter;
      this.progress = progress;
    }

    synchronized void watch(Server running) {
      this.server = running;
      if (asked) {
        starter.interrupt();
      }
    }

    synchronized boolean isAsked() {
      return asked;
    }

    void allIsStopped() {
      stopped.countDown();
    }

    @Override
    public void run() {
      if (stopped.getCount() == 0) {
        return;
      }
      progress.say("stop.stopping");
      Server running;
      synchronized (this) {
        asked = true;
        running = server;
      }
      if (running == null) {
        starter.interrupt();
      } else {
        running.close();
      }
      try {
        if (stopped.await(2, TimeUnit.MINUTES)) {
          progress.say("stop.stopped");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
