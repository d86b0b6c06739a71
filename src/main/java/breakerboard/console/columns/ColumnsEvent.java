package breakerboard.console.columns;

import javafx.event.Event;
import javafx.event.EventType;

/** Tells the window that a table has come to stand in it. */
public final class ColumnsEvent extends Event {
  private static final long serialVersionUID = 1L;

  /** The only kind. */
  public static final EventType<ColumnsEvent> STANDS = new EventType<>(Event.ANY, "TABLE_STANDS");

  private final transient TableColumns<?> columns;

  ColumnsEvent(TableColumns<?> columns) {
    super(STANDS);
    this.columns = columns;
  }

  /** Those of the table. */
  public TableColumns<?> columns() {
    return columns;
  }
}
