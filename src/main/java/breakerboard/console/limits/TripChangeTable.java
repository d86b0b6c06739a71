package breakerboard.console.limits;

import breakerboard.console.Format;
import breakerboard.console.columns.TableColumns;
import breakerboard.desk.whatif.Comparison;
import breakerboard.desk.whatif.Span;
import breakerboard.desk.whatif.Trip;
import breakerboard.desk.whatif.TripChange;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Each trip that staged limits remove, add or move, in the order of their times. */
final class TripChangeTable {
  private static final String TRIP = "trip";

  /** Instead of a trip, which can hold up nothing then. */
  private static final String HALTED = "halted or liquidating";

  private static final double SIGN = 34;
  private static final double BREAKER = 150;
  private static final double TIME = 78;
  private static final double TIME_AND_DAY = 118;
  private static final double STAGED = 128;
  private static final double STAGED_AND_DAY = 152;
  private static final double AS_WIDE_AS_HALTED = 152;
  private static final long ANOTHER_DAY = 48 * 60 * Times.NANOS_PER_MINUTE;

  private final TableView<TripChange> table;
  private final Format format;
  private final TableColumn<TripChange, String> now;
  private final TableColumn<TripChange, String> staged;
  private boolean manyBooks;
  private boolean manyDays;
  private long end;

  TripChangeTable(TableView<TripChange> table, Format format) {
    this.table = table;
    this.format = format;
    TableColumn<TripChange, String> sign = column("", SIGN, TripChangeTable::sign);
    TableColumn<TripChange, String> breaker = column("Trip", BREAKER, this::name);
    now = column("Now", TIME, this::now);
    staged = column("Staged", STAGED, this::staged);
    now.getStyleClass().add("numeric");
    staged.getStyleClass().add("numeric");
    table.getColumns().setAll(List.of(sign, breaker, now, staged));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    fix(sign, SIGN);
    TableColumns.of(table, List.of("sign", TRIP, "now", "staged"), TRIP);
    Label none = new Label("No trip is removed, added or moved");
    none.getStyleClass().add("muted");
    table.setPlaceholder(none);
  }

  private static void fix(TableColumn<TripChange, String> column, double width) {
    column.setMinWidth(width);
    column.setMaxWidth(width);
    column.setPrefWidth(width);
  }

  private static TableColumn<TripChange, String> column(
      String title, double width, Function<TripChange, String> words) {
    TableColumn<TripChange, String> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    column.setCellFactory(_ -> new Cell());
    column.setSortable(false);
    column.setPrefWidth(width);
    return column;
  }

  void show(Comparison comparison) {
    Span time = comparison.now().time();
    manyBooks = comparison.now().books().size() > 1;
    manyDays = !format.date(time.from()).equals(format.date(time.to()));
    end = time.to();
    List<TripChange> changes = comparison.changes();
    fix(now, width(manyDays ? TIME_AND_DAY : TIME, changes, this::now));
    fix(staged, width(manyDays ? STAGED_AND_DAY : STAGED, changes, this::staged));
    table.getItems().setAll(changes);
    table.scrollTo(0);
  }

  private static double width(
      double ofTimes, List<TripChange> changes, Function<TripChange, String> words) {
    boolean halted = changes.stream().map(words).anyMatch(HALTED::equals);
    return halted ? Math.max(ofTimes, AS_WIDE_AS_HALTED) : ofTimes;
  }

  private static String sign(TripChange change) {
    return switch (change) {
      case TripChange.Removed _ -> "−";
      case TripChange.Added _ -> "+";
      case TripChange.Moved _ -> "→";
    };
  }

  private String name(TripChange change) {
    Trip trip = change.trip();
    return "%s%s · %s"
        .formatted(
            manyBooks ? trip.book() + " " : "",
            format.breaker(trip.breaker()),
            trip.operator().isEmpty() ? trip.trigger() : "by " + trip.operator());
  }

  private String now(TripChange change) {
    return switch (change) {
      case TripChange.Removed removed -> time(removed.trip());
      case TripChange.Added added -> added.haltedAnyway() ? HALTED : Words.MISSING;
      case TripChange.Moved moved -> time(moved.trip());
    };
  }

  private String staged(TripChange change) {
    return switch (change) {
      case TripChange.Removed removed -> removed.haltedAnyway() ? HALTED : "no trip";
      case TripChange.Added added -> time(added.trip());
      case TripChange.Moved moved ->
          "%s%s %s"
              .formatted(
                  moved.by() < 0 ? "−" : "+",
                  format.duration(Math.abs(moved.by())),
                  manyDays ? format.time(moved.staged().time()) : time(moved.staged()));
    };
  }

  /** Over several days each time names its day. */
  private String time(Trip trip) {
    return format.time(trip.time(), manyDays ? trip.time() + ANOTHER_DAY : end);
  }

  private static final class Cell extends TableCell<TripChange, String> {
    private final Tooltip whole = new Tooltip();

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
      super.updateItem(words, empty);
      String text = words == null || empty ? "" : words;
      setText(text);
      whole.setText(text);
      setTooltip(text.isEmpty() ? null : whole);
    }
  }
}
