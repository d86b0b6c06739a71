package breakerboard.console.health;

import static breakerboard.console.events.Columns.address;
import static breakerboard.console.events.Columns.shape;
import static breakerboard.console.events.Columns.text;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.console.columns.TableColumns;
import breakerboard.desk.Latency;
import breakerboard.domain.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The tables of the Health view: rows in fixed places. */
final class HealthTables {
  private static final String NUMERIC = "numeric";
  private static final double HEAD = 27;
  private static final double ROW = 28;
  private static final double REFUSED_ROW = 46;
  private static final double FIGURE = 82;
  private static final double LEAST_FIGURE = 70;

  private HealthTables() {}

  static TableView<FeedRow> feeds() {
    return table(
        "healthFeeds",
        "Feeds",
        "No feed is connected",
        List.of("shape", "state", "feed", "rate", "lag", "lines", "refused", "last"),
        "feed",
        List.of(
            narrow(shape(row -> Optional.of(row.state()))),
            fixed("State", 92, "", FeedRow::word),
            address("Feed", 230, FeedRow::feed),
            fixed("Rate", 56, NUMERIC, FeedRow::rate),
            fixed("Lag", 58, NUMERIC, FeedRow::lag),
            fixed("Lines", 80, NUMERIC, FeedRow::lines),
            fixed("Refused", 66, NUMERIC, FeedRow::refused),
            fixed("Last line", 74, NUMERIC, FeedRow::last)));
  }

  static TableView<LatencyLine> latencies() {
    return table(
        "healthLatencies",
        "Latency",
        "",
        List.of("name", "span", "count", "p50", "p90", "p99", "p999", "max"),
        "name",
        List.of(
            text("Milliseconds", 150, "", LatencyLine::name),
            fixed("Span", 80, "", LatencyLine::span),
            text("Count", 90, NUMERIC, LatencyLine::count),
            figure("p50", Latency::p50),
            figure("p90", Latency::p90),
            figure("p99", Latency::p99),
            figure("p99.9", Latency::p999),
            figure("max", Latency::max)));
  }

  private static TableColumn<LatencyLine, LatencyLine> figure(
      String title, ToLongFunction<Latency> which) {
    TableColumn<LatencyLine, LatencyLine> column =
        text(title, FIGURE, NUMERIC, line -> line.millis(which));
    column.setMinWidth(LEAST_FIGURE);
    return column;
  }

  private static <R> TableColumn<R, R> fixed(
      String title, double width, String styleClass, Function<R, String> words) {
    TableColumn<R, R> column = text(title, width, styleClass, words);
    column.setMinWidth(width);
    column.setMaxWidth(width);
    return column;
  }

  static TableView<RefusedRow> refusals() {
    TableView<RefusedRow> table =
        table(
            "healthRefused",
            "Refused lines",
            "No line was refused since the start",
            List.of("count", "reason", "last"),
            "reason",
            List.of(
                fixed("Lines", 80, NUMERIC, RefusedRow::count),
                twoLines(
                    "Reason, and how the last line begins",
                    440,
                    RefusedRow::reason,
                    OverrunStyle.ELLIPSIS),
                twoLines("Last line", 220, RefusedRow::last, OverrunStyle.CENTER_ELLIPSIS)));
    table.getStyleClass().add("health-refused");
    setHeight(table, HEAD + 2 * REFUSED_ROW);
    return table;
  }

  private static <R> TableColumn<R, R> twoLines(
      String title, double width, Function<R, TwoLines> words, OverrunStyle loses) {
    TableColumn<R, R> column = address(title, width, row -> words.apply(row).whole());
    column.setCellFactory(_ -> new TwoLineCell<>(words, loses));
    return column;
  }

  private static <R> TableColumn<R, R> narrow(TableColumn<R, R> column) {
    column.setMaxWidth(column.getMinWidth());
    return column;
  }

  static TableView<FreezeRow> freezes() {
    return table(
        "healthFreezes",
        "Freezes of the window",
        "The window always answered within 1 s",
        List.of("time", "length", "place"),
        "time",
        List.of(
            fixed("At", 76, "", FreezeRow::time),
            fixed("Length", 64, NUMERIC, FreezeRow::length),
            text("In", 120, "", FreezeRow::place)));
  }

  private static <R> TableView<R> table(
      String id,
      String name,
      String nothing,
      List<String> ids,
      String always,
      List<TableColumn<R, R>> columns) {
    TableView<R> table = new TableView<>();
    table.setId(id);
    table.setAccessibleText(name);
    table.getStyleClass().add("health-table");
    table.getColumns().setAll(columns);
    TableColumns.of(table, ids, always);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    Label placeholder = new Label(nothing);
    placeholder.getStyleClass().add("health-nothing");
    placeholder.setWrapText(true);
    table.setPlaceholder(placeholder);
    return table;
  }

  /** Shows these rows in the order in which they are; unchanged ones cost nothing. */
  static <R> void show(TableView<R> table, List<R> rows) {
    if (!table.getItems().equals(rows)) {
      int chosen = table.getSelectionModel().getSelectedIndex();
      table.getItems().setAll(rows);
      if (chosen >= 0 && chosen < rows.size()) {
        table.getSelectionModel().select(chosen);
      }
    }
  }

  /** As high as so many rows. */
  static void heightOf(TableView<?> table, int rows) {
    setHeight(table, HEAD + ROW * Math.max(1, rows));
  }

  private static void setHeight(TableView<?> table, double height) {
    table.setMinHeight(height);
    table.setPrefHeight(height);
  }

  /** A feed in words. */
  record FeedRow(
      ScreenState state,
      String word,
      String feed,
      String rate,
      String lag,
      String lines,
      String refused,
      String last) {
    static FeedRow of(FeedFact fact, long clock, Format format) {
      return new FeedRow(
          fact.state(),
          fact.word(),
          fact.view().feed(),
          Double.isNaN(fact.rate()) ? Words.MISSING : Figures.rate(fact.rate()),
          fact.lag(),
          Figures.count(fact.view().lines()),
          Figures.count(fact.view().refused()),
          format.time(fact.view().lastArrival(), clock));
    }
  }

  /** A freeze in words. */
  record FreezeRow(String time, String length, String place) {
    static FreezeRow of(Freezes.Freeze freeze, long now, Format format) {
      return new FreezeRow(
          format.time(freeze.time(), now), Amounts.seconds(freeze.nanos()), freeze.place());
    }
  }
}
