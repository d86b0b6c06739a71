package breakerboard.cli;

import breakerboard.console.opening.OpeningWords;
import breakerboard.desk.OpeningStep;
import breakerboard.desk.OpeningWatch;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Says on the terminal how far an opening is, where it lasts. */
final class ConsoleProgress implements OpeningWatch {
  private static final long FIRST = Duration.ofSeconds(1).toNanos();
  private static final long AGAIN = Duration.ofSeconds(5).toNanos();

  private final PrintWriter out;
  private final OpeningWords words;
  private final LongSupplier nanos;
  private long due;

  /**
   * @param nanos a stopwatch
   */
  ConsoleProgress(PrintWriter out, OpeningWords words, LongSupplier nanos) {
    this.out = out;
    this.words = words;
    this.nanos = nanos;
    this.due = nanos.getAsLong() + FIRST;
  }

  @Override
  public void at(OpeningStep step) {
    long now = nanos.getAsLong();
    if (now - due >= 0) {
      due = now + AGAIN;
      out.println(words.of(step).sentence());
      out.flush();
    }
  }
}
