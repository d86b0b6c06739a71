package breakerboard.console.book;

import breakerboard.console.Actions;
import breakerboard.console.Attachments;
import breakerboard.console.BreakerModel;
import breakerboard.console.Chip;
import breakerboard.console.DeskModel;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.Pacer;
import breakerboard.console.Readings;
import breakerboard.console.ScreenState;
import breakerboard.console.Selection;
import breakerboard.console.Shown;
import breakerboard.console.Throttle;
import breakerboard.console.Toggles;
import breakerboard.console.Viewports;
import breakerboard.desk.values.ValueHistory;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.EventDetail;
import breakerboard.domain.TriggerReading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The detail of the selected breaker: why it tripped, its course, triggers, statistics, keys,
 * events and actions.
 */
public final class DetailController {
  private static final double NARROW = 480;

  private final DeskModel desk;
  private final Selection selection;
  private final Format format;
  private final DetailPages pages;
  private final Actions actions;
  private final ActionBar bar;
  private final Attachments attachments = new Attachments();
  private final Attachments ofBreaker = new Attachments();
  private final StatisticsPage statisticsPage = new StatisticsPage();
  private final Throttle page;
  private final OverviewPage overviewPage;
  private final TriggerTable table;
  private String trigger = "";
  private boolean narrow;
  private Runnable closed = () -> {};
  private Consumer<BreakerModel> helped = _ -> {};

  @FXML private VBox detail;
  @FXML private Label title;
  @FXML private Chip chip;
  @FXML private Label since;
  @FXML private Button help;
  @FXML private Button close;
  @FXML private ToggleGroup tabs;
  @FXML private ToggleButton overviewTab;
  @FXML private ToggleButton triggersTab;
  @FXML private ToggleButton statisticsTab;
  @FXML private ToggleButton configurationTab;
  @FXML private ToggleButton eventsTab;
  @FXML private ScrollPane overview;
  @FXML private ScrollPane triggers;
  @FXML private ScrollPane statistics;
  @FXML private ScrollPane configuration;
  @FXML private ScrollPane events;
  @FXML private HBox actionBar;

  /**
   * @param values what was recorded, for the chart; empty where nothing is
   * @param aside runs long work away from the JavaFX thread
   * @param screen brings what it is given onto the JavaFX thread
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  public DetailController(
      DeskModel desk,
      Selection selection,
      Format format,
      Actions actions,
      DetailPages pages,
      Optional<ValueHistory> values,
      Executor aside,
      Executor screen,
      Pacer pacer) {
    this.desk = desk;
    this.selection = selection;
    this.format = format;
    this.pages = pages;
    this.actions = actions;
    bar = new ActionBar(actions);
    page = new Throttle(Throttle.CHARTS_MILLIS, pacer, this::showPage);
    overviewPage =
        new OverviewPage(
            desk, format, new ChartPast.Means(values, aside, screen), pacer, this::choose);
    table = new TriggerTable(format, this::choose);
  }

  @FXML
  void initialize() {
    overview.setContent(overviewPage);
    overview.heightProperty().subscribe(high -> overviewPage.setRoom(high.doubleValue()));
    table.getStyleClass().add("trigger-page");
    triggers.setContent(table);
    actionBar.getChildren().setAll(bar.nodes());
    close.setOnAction(_ -> closed.run());
    help.setOnAction(_ -> selection.breaker().ifPresent(helped));
    Toggles.keepOne(tabs, this::showTab);
    statistics.setContent(statisticsPage);
    List.of(overview, triggers, statistics, configuration, events)
        .forEach(Viewports::repaintChangesOnly);
    detail.widthProperty().subscribe(wide -> setNarrow(wide.doubleValue() < NARROW));
    Shown.only(detail, false);
  }

  private void setNarrow(boolean nowNarrow) {
    narrow = nowNarrow;
    bar.setNarrow(narrow);
    overviewPage.setNarrow(narrow);
    table.setNarrow(narrow);
    selection.breaker().ifPresent(bar::show);
    page.now();
  }

  /** What closing the pane does. */
  void onClose(Runnable newClosed) {
    closed = newClosed;
  }

  /** What asking for help does. */
  public void onHelp(Consumer<BreakerModel> newHelped) {
    helped = newHelped;
  }

  void attach() {
    attachments.follow(selection.breakerProperty(), this::select);
    attachments.onAny(page::request, List.of(desk.secondProperty(), desk.configVersionProperty()));
    attachments.onAny(
        () -> selection.breaker().ifPresent(this::showHead),
        List.of(desk.secondProperty(), actions.offProperty()));
  }

  void detach() {
    attachments.release();
    ofBreaker.release();
    overviewPage.forget();
  }

  private void select(Optional<BreakerModel> selected) {
    ofBreaker.release();
    Shown.only(detail, selected.isPresent());
    overviewPage.forget();
    trigger = "";
    selected.ifPresent(
        breaker -> {
          title.setText(breaker.entry().label());
          detail.setAccessibleText("Detail of " + breaker.entry().label());
          ofBreaker.follow(breaker.snapshotProperty(), _ -> showBreaker(breaker));
          ofBreaker.followList(desk.events().events(), page::request);
          page.now();
        });
  }

  private void choose(String newTrigger) {
    trigger = newTrigger;
    overviewTab.setSelected(true);
    page.now();
  }

  private void showTab() {
    Map<ToggleButton, Node> byTab =
        Map.of(
            overviewTab, overview,
            triggersTab, triggers,
            statisticsTab, statistics,
            configurationTab, configuration,
            eventsTab, events);
    byTab.forEach((tab, shown) -> shown.setVisible(tab.isSelected()));
    page.now();
  }

  private void showBreaker(BreakerModel breaker) {
    showHead(breaker);
    page.request();
  }

  /** What must be true at once: state, since when, what can be done. */
  private void showHead(BreakerModel breaker) {
    Inflow inflow = Inflow.of(selection, desk.feeds()).to(breaker.entry());
    chip.show(ScreenState.of(breaker.snapshot(), inflow));
    long at = breaker.snapshot().since();
    since.setText(
        narrow ? "since " + format.time(at, desk.clock()) : format.since(at, desk.clock()));
    bar.show(breaker);
  }

  /** Chart and tables, drawn less often. */
  private void showPage() {
    selection.breaker().ifPresent(this::showPage);
  }

  private void showPage(BreakerModel breaker) {
    BreakerSnapshot now = breaker.snapshot();
    if (overviewTab.isSelected()) {
      overviewPage.show(breaker, shownTrigger(breaker, now));
    } else if (triggersTab.isSelected()) {
      table.show(now.reading(), shownTrigger(breaker, now));
    } else if (statisticsTab.isSelected()) {
      statisticsPage.show(now.reading().statistics());
    } else if (configurationTab.isSelected()) {
      pages.configuration(breaker).ifPresent(configuration::setContent);
    } else {
      pages.events(breaker, desk.events().events(), desk.clock()).ifPresent(events::setContent);
    }
  }

  /** The chosen trigger, else that of the standing trip, else the driver. */
  private String shownTrigger(BreakerModel breaker, BreakerSnapshot now) {
    if (!trigger.isEmpty()) {
      return trigger;
    }
    Optional<String> ofTrip =
        Readings.lastTrip(now)
            .filter(_ -> now.status().resettable())
            .map(EventDetail.Tripped::trigger)
            .filter(name -> Readings.trigger(now.reading(), name).isPresent());
    return ofTrip
        .or(() -> Readings.shown(breaker.entry(), now.reading()).map(TriggerReading::name))
        .orElse("");
  }
}
