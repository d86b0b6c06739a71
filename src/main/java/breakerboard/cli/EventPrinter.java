package breakerboard.cli;

import breakerboard.domain.Event;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import breakerboard.engine.EngineListener;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints each event as a line, as it happens. */
record EventPrinter(PrintWriter out) implements EngineListener {
  @Override
  public void event(Event event) {
    out.println(
        Times.instant(event.time())
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
}
