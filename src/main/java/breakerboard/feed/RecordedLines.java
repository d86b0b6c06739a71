package breakerboard.feed;

import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Times;
import breakerboard.wire.LineSink;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Passes the lines of a recording on. What time it is in a recording, only its observations tell: a
 * refused line gets the newest time so far, and those before the first observation wait for it.
 */
public final class RecordedLines implements LineSink {
  private static final int MOST_HELD = 10_000;

  private final String name;
  private final LineSink next;
  private final List<RefusedLine> held = new ArrayList<>();
  private long newest = Times.NEVER;

  /**
   * @param name the recording's name in messages
   */
  public RecordedLines(String name, LineSink next) {
    this.name = name;
    this.next = next;
  }

  /**
   * Takes a line.
   *
   * @throws UncheckedIOException with a {@link FeedException} when so many lines were refused that
   *     this is no recording
   */
  @Override
  public void accept(Input input) throws InterruptedException {
    switch (input) {
      case Observation observation -> observed(observation);
      case RefusedLine refused -> refused(refused);
      default -> next.accept(input);
    }
  }

  private void observed(Observation observation) throws InterruptedException {
    boolean first = newest == Times.NEVER;
    newest = Math.max(newest, observation.arrival());
    if (first) {
      for (RefusedLine line : held) {
        next.accept(line.cameAt(newest));
      }
      held.clear();
    }
    next.accept(observation);
  }

  private void refused(RefusedLine line) throws InterruptedException {
    if (newest != Times.NEVER) {
      next.accept(line.cameAt(newest));
      return;
    }
    held.add(line);
    if (held.size() > MOST_HELD) {
      throw new UncheckedIOException(useless());
    }
  }

  /**
   * The recording has ended.
   *
   * @throws FeedException with a sentence when there was no usable observation in it
   */
  public void end() throws FeedException {
    if (newest == Times.NEVER) {
      throw useless();
    }
  }

  private FeedException useless() {
    return held.isEmpty()
        ? new FeedException(name + " holds no line: there is nothing to play.")
        : new FeedException(
            name
                + " holds no usable observation in its "
                + (held.size() > MOST_HELD ? "first " + MOST_HELD : held.size())
                + " lines; line "
                + held.getFirst().line()
                + ": "
                + held.getFirst().reasonAndBeginning());
  }
}
