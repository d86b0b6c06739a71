package breakerboard.console.events;

import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.console.events.HistoryLine.Found;
import breakerboard.desk.HistoryRow;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Priority;
import breakerboard.domain.Words;
import java.util.Locale;
import java.util.Optional;

/** How a row of the journal reads on the screen, as far as it can the same as a live event. */
final class HistoryWords {
  private HistoryWords() {}

  /** The shape before it, empty for those without. */
  static Optional<ScreenState> shape(Found found) {
    RowFacts facts = found.facts();
    return facts.refusal().isEmpty()
        ? facts.type().flatMap(type -> EventWords.shape(type, facts.status(), facts.to()))
        : Optional.of(ScreenState.DISABLED);
  }

  /** An event's priority, else what kind of row it is. */
  static String priority(Found found, Format format) {
    return switch (found.row().kind()) {
      case EVENT -> found.facts().priority().map(format::words).orElse("");
      case COMMAND -> "Command";
      case CONFIGURATION -> "Version";
      case ACCESS -> "Sign-in";
      case SHIFT -> "Shift";
      case RETENTION -> "Removal";
      case MISSING -> "Missing";
    };
  }

  /** Priority of an event; what has none is neither urgent nor minor. */
  static Priority urgency(Found found) {
    return found.facts().priority().orElse(Priority.HIGH);
  }

  /** {@code Breaker tripped}, {@code Kill switch on}, {@code Configuration}. */
  static String type(Found found, Format format) {
    if (found.facts().retrip()) {
      return EventWords.RETRIP;
    }
    return found
        .facts()
        .type()
        .map(format::words)
        .orElseGet(() -> Words.name(found.row().type().toLowerCase(Locale.ROOT)));
  }

  /** {@code EQ-LS-1 · Drawdown}, {@code Feed tcp:7411}, {@code Desk}. */
  static String subject(Found found, Format format) {
    HistoryRow row = found.row();
    Optional<BreakerId> breaker =
        row.breaker().isEmpty() ? Optional.empty() : Optional.of(new BreakerId(row.breaker()));
    return EventWords.subject(row.book(), breaker, found.facts().feed(), format);
  }

  /** The message; of a refused command first why. */
  static String message(Found found) {
    String refusal = found.facts().refusal();
    String message = found.row().message();
    return refusal.isEmpty()
        ? message
        : "refused: %s (reason given: %s)".formatted(refusal, message);
  }
}
