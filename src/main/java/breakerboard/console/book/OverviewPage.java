package breakerboard.console.book;

import breakerboard.console.BreakerModel;
import breakerboard.console.DeskModel;
import breakerboard.console.Format;
import breakerboard.console.Pacer;
import breakerboard.console.Readings;
import breakerboard.console.Shown;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.GaugeKind;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The first page of the detail: why the breaker tripped, its course and the triggers that are
 * nearest to their limits. What explains gives way to a chart that would be too low to be read.
 */
final class OverviewPage extends VBox {
  private static final int FEW_TRIGGERS = 3;
  private static final int MOST_TRIGGERS = 5;

  private final DeskModel desk;
  private final Format format;
  private final WhyPane card = new WhyPane(this::fit);
  private final DetailChart chart;
  private final ChecklistPage checklist = new ChecklistPage();
  private final TriggerTable table;
  private double room = Double.MAX_VALUE;
  private boolean tabled;
  private boolean narrow;

  /**
   * @param past how what was recorded is read
   * @param onChoose takes the trigger that is to be drawn
   */
  OverviewPage(
      DeskModel desk, Format format, ChartPast.Means past, Pacer pacer, Consumer<String> onChoose) {
    this.desk = desk;
    this.format = format;
    chart = new DetailChart(desk, format, past, pacer);
    table = new TriggerTable(format, onChoose);
    getStyleClass().add("detail-page");
    setVgrow(chart.node(), Priority.ALWAYS);
    setVgrow(checklist, Priority.ALWAYS);
    getChildren().setAll(card, chart.node(), checklist, table);
    widthProperty().subscribe(this::fit);
  }

  /** So high is what can be seen of the page, in px. */
  void setRoom(double newRoom) {
    room = newRoom;
    fit();
  }

  /** Where there is little room across, minor lines and warning limits are left out. */
  void setNarrow(boolean nowNarrow) {
    narrow = nowNarrow;
    table.setNarrow(narrow);
  }

  /** Nobody looks at the breaker any more. */
  void forget() {
    chart.forget();
    card.forget();
  }

  /**
   * Shows a breaker as it is now.
   *
   * @param trigger the one in the chart
   */
  void show(BreakerModel breaker, String trigger) {
    BreakerSnapshot now = breaker.snapshot();
    GaugeKind kind = breaker.entry().gauge();
    card.show(breaker.state(), heading(now), explanation(breaker, now));
    Shown.only(chart.node(), kind == GaugeKind.BULLET);
    Shown.only(checklist, kind == GaugeKind.CHECKLIST);
    Readings.checklist(now.reading()).ifPresent(list -> checklist.show(list.checks()));
    tabled = kind != GaugeKind.WORD;
    table.show(now.reading(), trigger);
    fit();
    if (kind == GaugeKind.BULLET) {
      chart.show(breaker, trigger, narrow);
    } else {
      chart.forget();
    }
  }

  private static String heading(BreakerSnapshot now) {
    return now.status().resettable() ? "Why it tripped" : "Last trip";
  }

  private List<WhyCard.Line> explanation(BreakerModel breaker, BreakerSnapshot now) {
    return WhyCard.of(now, breaker.book(), desk.clock(), format).stream()
        .filter(line -> !(narrow && line.minor()))
        .toList();
  }

  private void fit() {
    double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
    if (width <= 0) {
      return;
    }
    applyCss();
    OverviewFit fits =
        OverviewFit.of(
            room - others(),
            new OverviewFit.Heights(
                card.wholeHeight(width),
                card.briefHeight(width),
                table.headerHeight(),
                table.rowHeight()),
            narrow ? FEW_TRIGGERS : MOST_TRIGGERS);
    OverviewFit used = card.isWanted() ? fits.whole() : fits;
    card.fit(used.brief(), fits.brief());
    Shown.only(table, tabled && used.rows() > 0);
    table.showNearest(used.rows());
  }

  /** The least height of all but the card and the table, with the room between them all. */
  private double others() {
    Insets insets = getInsets();
    List<Node> stay =
        getManagedChildren().stream().filter(node -> node != card && node != table).toList();
    return insets.getTop()
        + insets.getBottom()
        + getSpacing() * (stay.size() + 1)
        + stay.stream().mapToDouble(node -> node.minHeight(-1)).sum();
  }
}
