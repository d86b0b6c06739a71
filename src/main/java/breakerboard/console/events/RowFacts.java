package breakerboard.console.events;

import breakerboard.desk.HistoryRow;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import breakerboard.domain.TradingState;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the table says of a row beyond its own columns; empty where it says nothing of it.
 *
 * @param type of an event, empty of one that this program does not know
 * @param to the trading state that it changed to
 * @param feed of what it tells
 * @param refusal why a command was refused
 */
record RowFacts(
    Optional<EventType> type,
    Optional<Priority> priority,
    Optional<BreakerStatus> status,
    Optional<TradingState> to,
    String feed,
    boolean retrip,
    String refusal) {
  private static final RowFacts NONE =
      new RowFacts(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", false, "");

  /** A configuration is long, and the table says nothing of its content. */
  static RowFacts of(HistoryRow row) {
    return switch (row.kind()) {
      case CONFIGURATION, ACCESS, SHIFT, RETENTION, MISSING -> NONE;
      case EVENT -> ofEvent(row, RowContent.of(row.content()));
      case COMMAND -> ofCommand(RowContent.of(row.content()));
    };
  }

  private static RowFacts ofEvent(HistoryRow row, RowContent content) {
    return new RowFacts(
        constant(EventType.values(), row.type()),
        constant(Priority.values(), content.value("priority")),
        constant(BreakerStatus.values(), content.value("status")),
        constant(TradingState.values(), content.value("to")),
        content.value("feed"),
        content.value("retrip").equals("true"),
        "");
  }

  private static RowFacts ofCommand(RowContent content) {
    boolean refused = content.value("accepted").equals("false");
    return new RowFacts(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        false,
        refused ? content.value("answer") : "");
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }
}
