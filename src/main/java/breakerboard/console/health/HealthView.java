package breakerboard.console.health;

import breakerboard.console.Figures;
import breakerboard.console.FileSaver;
import breakerboard.console.FileWish;
import breakerboard.console.Format;
import breakerboard.console.Pacer;
import breakerboard.console.ScreenState;
import breakerboard.console.ScreenView;
import breakerboard.console.StateShape;
import breakerboard.console.Viewports;
import breakerboard.console.dialogs.Fxml;
import breakerboard.console.health.HealthTables.FeedRow;
import breakerboard.console.health.HealthTables.FreezeRow;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The Health view: how the program itself is; looked at once a second while it is shown. */
public final class HealthView implements ScreenView {
  /** What stands where the arrival of data means nothing. */
  static final String NOT_MEASURED = "not measured: recorded feed";

  private static final long EVERY_MILLIS = 1000;
  private static final int MOST_FEEDS = 6;
  private static final double SHAPE = 18;
  private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");

  /** From here on the columns at the side are wide enough for the place of a freeze. */
  private static final double ROOMY_FROM = 1900;

  private final Supplier<HealthReport> source;
  private final Format format;
  private final Pacer pacer;
  private final FileSaver saver;
  private final TableView<FeedRow> feeds = HealthTables.feeds();
  private final TableView<LatencyLine> latencies = HealthTables.latencies();
  private final TableView<RefusedRow> refusals = HealthTables.refusals();
  private final TableView<FreezeRow> freezes = HealthTables.freezes();
  private final PairLines queue = new PairLines();
  private final PairLines memory = new PairLines();
  private final PairLines journal = new PairLines();
  private final PairLines alerts = new PairLines();
  private final PairLines freezePairs = new PairLines();
  private final HealthPanel latencyPanel = new HealthPanel(Section.LATENCY, latencies);
  private final HealthPanel feedPanel = new HealthPanel(Section.FEEDS, feeds);
  private final HealthPanel refusedPanel = new HealthPanel(Section.REFUSED, refusals);
  private final HealthPanel freezePanel = new HealthPanel(Section.FREEZES, freezePairs, freezes);
  private final StateShape shape = new StateShape(SHAPE);
  private final List<HealthPanel> panels;

  /** Which showing of the view the next look belongs to; a former one ends by itself. */
  private int showing;

  private boolean attached;

  @FXML private VBox health;
  @FXML private HBox verdictLine;
  @FXML private Label verdict;
  @FXML private Label verdictDetail;
  @FXML private Label exported;
  @FXML private Button export;
  @FXML private ScrollPane scroll;
  @FXML private VBox left;
  @FXML private VBox middle;
  @FXML private VBox right;

  /**
   * @param saver writes the report
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  public HealthView(HealthSource source, Format format, FileSaver saver, Pacer pacer) {
    this(source::now, format, saver, pacer);
  }

  HealthView(Supplier<HealthReport> source, Format format, FileSaver saver, Pacer pacer) {
    this.source = source;
    this.format = format;
    this.pacer = pacer;
    this.saver = saver;
    Fxml.load("health.fxml", this);
    HealthPanel queuePanel = new HealthPanel(Section.QUEUE, queue);
    HealthPanel memoryPanel = new HealthPanel(Section.MEMORY, memory);
    HealthPanel journalPanel = new HealthPanel(Section.JOURNAL, journal);
    HealthPanel alertPanel = new HealthPanel(Section.ALERTS, alerts);
    left.getChildren().setAll(feedPanel, latencyPanel, refusedPanel);
    middle.getChildren().setAll(queuePanel, alertPanel, memoryPanel);
    right.getChildren().setAll(journalPanel, freezePanel);
    panels =
        List.of(
            feedPanel,
            latencyPanel,
            refusedPanel,
            queuePanel,
            alertPanel,
            memoryPanel,
            journalPanel,
            freezePanel);
    VBox.setVgrow(refusedPanel, Priority.ALWAYS);
    VBox.setVgrow(refusals, Priority.ALWAYS);
    VBox.setVgrow(freezePanel, Priority.ALWAYS);
    VBox.setVgrow(freezes, Priority.ALWAYS);
    HealthTables.heightOf(freezes, 2);
    verdictLine.getChildren().addFirst(shape);
    health
        .widthProperty()
        .subscribe(wide -> health.pseudoClassStateChanged(ROOMY, wide.doubleValue() >= ROOMY_FROM));
    Viewports.repaintChangesOnly(scroll);
  }

  @FXML
  private void exportReport() {
    HealthReport report = source.get();
    String day = format.date(report.time()).replace(' ', '-').toLowerCase(Locale.ROOT);
    saver.save(
        new FileWish("Export report", "health-" + day, List.of(FileWish.TEXT, FileWish.CSV)),
        file -> HealthText.of(file, report, format),
        exported::setText);
  }

  @Override
  public Parent root() {
    return health;
  }

  @Override
  public void attach() {
    attached = true;
    showing++;
    look(showing);
  }

  @Override
  public void detach() {
    attached = false;
  }

  @Override
  public void find() {
    export.requestFocus();
  }

  private void look(int ofShowing) {
    if (attached && ofShowing == showing) {
      show(source.get());
      pacer.after(EVERY_MILLIS, () -> look(ofShowing));
    }
  }

  private void show(HealthReport report) {
    List<Problem> problems = HealthCheck.of(report, format);
    showVerdict(problems);
    for (HealthPanel panel : panels) {
      panel.show(problems.stream().filter(each -> each.section() == panel.section()).findFirst());
    }
    HealthTables.show(
        feeds,
        report.feeds().stream().map(feed -> FeedRow.of(feed, report.clock(), format)).toList());
    HealthTables.heightOf(feeds, Math.min(report.feeds().size(), MOST_FEEDS));
    List<LatencyLine> lines = LatencyLine.of(report);
    HealthTables.show(latencies, lines);
    HealthTables.heightOf(latencies, lines.size());
    latencyPanel.note(report.engine().measured() ? "" : "arrival " + NOT_MEASURED);
    refusedPanel.note(Figures.count(report.engine().refusals().count()) + " since the start");
    HealthTables.show(refusals, RefusedRow.of(report, format));
    queue.show(HealthPairs.queue(report));
    memory.show(HealthPairs.memory(report));
    journal.show(HealthPairs.journal(report, format));
    alerts.show(HealthPairs.alerts(report));
    freezePairs.show(HealthPairs.freezes(report));
    HealthTables.show(
        freezes,
        report.freezes().newest().stream()
            .map(freeze -> FreezeRow.of(freeze, report.time(), format))
            .toList());
  }

  private void showVerdict(List<Problem> problems) {
    boolean well = problems.isEmpty();
    ScreenState state = well ? ScreenState.ACTIVE : problems.getFirst().state();
    shape.show(state);
    state.dress(verdictLine);
    verdict.setText(well ? "Healthy" : Figures.count(problems.size(), "problem", "problems"));
    verdictDetail.setText(
        well
            ? "Nothing here needs you."
            : problems.stream()
                .map(each -> each.section().title())
                .collect(Collectors.joining(" · ")));
  }
}
