package breakerboard.console.events;

import breakerboard.console.DeskModel;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.console.Pacer;
import breakerboard.console.ScreenState;
import breakerboard.console.Shown;
import breakerboard.console.StateShape;
import breakerboard.console.dialogs.Fxml;
import breakerboard.desk.EventHistory;
import breakerboard.desk.HistoryQuery;
import breakerboard.desk.HistoryRow;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All that the journal holds: what is looked for, the rows found, and the content of one. */
final class HistoryPane {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final double NARROW_WIDTH = 1300;
  private static final double SHAPE = 16;

  private final DeskModel desk;
  private final Format format;
  private final HistoryFilters filters;
  private final HistoryTable table;
  private final HistoryWindow window;
  private final HistoryDetail detail;
  private final EventHistory history;
  private final Executor screen;
  private final Label nothing = new Label();
  private Optional<HistoryQuery> searched = Optional.empty();

  /** What is to be in sight once it is there. */
  private Goal goal = Goal.SAME;

  /** Whether the row there is to be selected, because one was when the key was pressed. */
  private boolean selects;

  /** Where the table is to stand. */
  private enum Goal {
    SAME,
    NEWEST,
    OLDEST
  }

  private final OffSwitch newestSwitch;
  private final OffSwitch oldestSwitch;

  @FXML private VBox pane;
  @FXML private HBox trouble;
  @FXML private Label troubleWords;
  @FXML private Button again;
  @FXML private HBox panes;
  @FXML private TableView<HistoryLine> historyRows;
  @FXML private Label found;
  @FXML private Hyperlink cancel;
  @FXML private Hyperlink findAll;
  @FXML private Hyperlink toNewest;
  @FXML private Hyperlink toOldest;
  @FXML private Label asOf;

  /**
   * @param text the field in the head
   * @param screen brings answers onto the JavaFX thread
   */
  HistoryPane(
      EventHistory history,
      DeskModel desk,
      Format format,
      TextField text,
      Pacer pacer,
      Executor screen) {
    this.history = history;
    this.screen = screen;
    this.desk = desk;
    this.format = format;
    Fxml.load("history.fxml", this);
    newestSwitch = OffSwitch.inPlaceOf(toNewest);
    oldestSwitch = OffSwitch.inPlaceOf(toOldest);
    this.filters = new HistoryFilters(text, desk, format, pacer, this::search);
    this.table = new HistoryTable(historyRows, format, desk::clock, screen);
    this.window = new HistoryWindow(history, screen, this::show);
    this.detail = new HistoryDetail(format, desk::clock, this::closeDetail);
    pane.getChildren().addFirst(filters.range());
    trouble.getChildren().addFirst(new StateShape(SHAPE, ScreenState.WARNING));
    historyRows.setPlaceholder(nothing);
    table.onScroll(this::follow);
    table.selectedProperty().subscribe(this::showDetail);
    panes.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    historyRows.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyInTable);
    pane.widthProperty()
        .subscribe(
            width -> pane.pseudoClassStateChanged(NARROW, width.doubleValue() < NARROW_WIDTH));
    showTrouble("", false);
  }

  Region root() {
    return pane;
  }

  /** The choices beside the field of text. */
  Node choices() {
    return filters.choices();
  }

  /** It is shown from now on, with what was found before unless something else is looked for. */
  void open() {
    filters.offer(window.lines());
    history.names().thenAcceptAsync(filters::offer, screen);
    if (searched.isEmpty() || !searched.equals(filters.read())) {
      search();
    }
  }

  /** Writes all that was looked for last, as the table shows it, to a file; empty before that. */
  Optional<Export.Job> export() {
    return searched.map(
        query -> (file, progress, cancelled) -> history.export(query, file, progress, cancelled));
  }

  @FXML
  private void search() {
    filters
        .read()
        .ifPresentOrElse(
            query -> {
              goal = Goal.NEWEST;
              searched = Optional.of(query);
              asOf.setText("as of " + format.time(desk.clock(), desk.clock()));
              window.search(query);
            },
            () -> showTrouble(filters.obstacle(), false));
  }

  @FXML
  private void clearFilters() {
    filters.clear();
  }

  @FXML
  private void tryAgain() {
    window.retry();
  }

  @FXML
  private void cancelSearch() {
    goal = Goal.SAME;
    window.cancel();
    historyRows.requestFocus();
  }

  @FXML
  private void goToNewest() {
    if (!window.searching()) {
      goal = Goal.NEWEST;
      window.jumpToNewest();
    }
  }

  @FXML
  private void goToOldest() {
    if (!window.searching()) {
      goal = Goal.OLDEST;
      window.jumpToOldest();
    }
  }

  private void show() {
    showRows();
    filters.offer(window.lines());
    showTrouble(window.trouble(), true);
    found.setText(words());
    boolean busy = window.searching() || window.jumping();
    Shown.only(cancel, busy);
    String none = window.rows() == 0 ? "No row is found" : "";
    newestSwitch.show(none);
    oldestSwitch.show(none);
    findAll.setVisible(!filters.isAll());
    nothing.setText(
        window.searching()
            ? "Searching the journal…"
            : window.trouble().isEmpty()
                ? filters.isAll() ? "The journal is empty" : "No row of the journal matches"
                : "The journal could not be searched");
    follow();
  }

  private void showRows() {
    boolean there = !window.searching() && !window.jumping();
    switch (there ? goal : Goal.SAME) {
      case SAME -> table.show(window.lines());
      case NEWEST -> table.showFromTop(window.lines(), selects);
      case OLDEST -> table.showFromBottom(window.lines(), selects);
    }
    if (there) {
      goal = Goal.SAME;
      selects = false;
    }
  }

  private String words() {
    if (window.searching()) {
      return "Searching the journal…";
    }
    if (window.jumping()) {
      return goal == Goal.OLDEST ? "Going to the oldest row…" : "Going to the newest row…";
    }
    if (window.rows() == 0) {
      return window.trouble().isEmpty() ? "No row found" : "";
    }
    OptionalLong newer = window.newerRows();
    return newer.isPresent() ? counted(newer.getAsLong()) : uncounted();
  }

  private String counted(long newer) {
    long to = newer + window.rows();
    return "Rows %s–%s%s"
        .formatted(
            Figures.count(newer + 1),
            Figures.count(to),
            window.more() ? ", older ones follow" : " of " + Figures.count(to));
  }

  /** After a jump nobody knows how many rows lie before those at hand. */
  private String uncounted() {
    String rows = Figures.count(window.rows(), "row", "rows");
    return window.more()
        ? rows + ", newer ones before and older ones after"
        : "The oldest " + rows + ", newer ones before";
  }

  private void showTrouble(String words, boolean mayRetry) {
    troubleWords.setText(words);
    again.setVisible(mayRetry);
    Shown.only(trouble, !words.isEmpty());
  }

  /** Fetches rows before those in sight come to their end. */
  private void follow() {
    if (table.nearEnd(HistoryWindow.PAGE)) {
      window.older();
    }
    if (table.nearStart(HistoryWindow.PAGE)) {
      window.newer();
    }
  }

  private void showDetail(Optional<HistoryRow> row) {
    row.ifPresent(detail::show);
    boolean shown = panes.getChildren().contains(detail.root());
    if (row.isPresent() && !shown) {
      panes.getChildren().add(detail.root());
    } else if (row.isEmpty()) {
      panes.getChildren().remove(detail.root());
    }
  }

  private void closeDetail() {
    table.clearSelection();
    historyRows.requestFocus();
  }

  /** The ends of the table are those of all rows found, not of the part that is at hand. */
  private void onKeyInTable(KeyEvent key) {
    if (key.getCode() == KeyCode.HOME || key.getCode() == KeyCode.END) {
      key.consume();
      selects = !historyRows.getSelectionModel().isEmpty();
      if (key.getCode() == KeyCode.HOME) {
        goToNewest();
      } else {
        goToOldest();
      }
    }
  }

  private void onKey(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && table.selectedProperty().get().isPresent()) {
      key.consume();
      closeDetail();
    }
  }
}
