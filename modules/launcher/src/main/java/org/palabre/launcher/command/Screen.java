package org.palabre.launcher.command;

import java.io.PrintWriter;
import org.palabre.launcher.text.Progress;
import org.palabre.launcher.text.Sentence;

/** Progress and results on the terminal, line by line. */
final class Screen implements Progress {

  private final PrintWriter out;

  Screen(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void say(Sentence line) {
    print(line.toString());
  }

  synchronized void print(String line) {
    out.println(line);
    out.flush();
  }
}
