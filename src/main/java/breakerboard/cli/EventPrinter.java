package breakerboard.cli;

import breakerboard.desk.EventFollower;
import breakerboard.domain.Event;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints each event as a line, as it happens. */
record EventPrinter(PrintWriter out) implements EventFollower {
  /** A recording tells no time before its first observation. */
  private static final String BEFORE_ANY = "-";

  @Override
  public void event(Event event) {
    out.println(
        (event.time() == Times.NEVER ? BEFORE_ANY : Times.instant(event.time()))
            + " "
            + event.priority()
            + " "
            + Words.name(event.type().name().toLowerCase(Locale.ROOT))
            + (event.book().isEmpty() ? "" : " " + event.book())
            + event.breaker().map(b -> " " + b.value()).orElse("")
            + ": "
            + event.message());
    out.flush();
  }

  @Override
  public void missed(long count) {
    out.println(
        Words.number(count, 0) + " events are left out here: this output was read too slowly.");
  }
}
