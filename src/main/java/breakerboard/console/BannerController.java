package breakerboard.console;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Times;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.LongStream;
import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * The banner that is always visible: trading state, cause, what ends it, and how the data comes. It
 * is never calm over data that stopped.
 */
public final class BannerController {
  /** The chooser's own property: how many names it measures to find its width. */
  private static final String ROWS_TO_MEASURE = "comboBoxRowsToMeasureWidth";

  private static final int MOST_MEASURED = 40;
  private static final double HIGHEST_RISK = 100;
  private static final long MILLIS_UP_TO = 10 * Times.NANOS_PER_SECOND;
  private static final PseudoClass NOT_LIVE = PseudoClass.getPseudoClass("not-live");
  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
  private static final PseudoClass COUNTDOWN = PseudoClass.getPseudoClass("countdown");
  private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
  private static final PseudoClass ENDING = PseudoClass.getPseudoClass("ending");
  private static final PseudoClass HIGHEST = PseudoClass.getPseudoClass("highest");

  private final DeskModel desk;
  private final Selection selection;
  private final Format format;
  private final Actions actions;
  private final ObservableIntegerValue alarms;
  private final Runnable requests;
  private final Attachments attachments = new Attachments();
  private final RateMeter meter = new RateMeter(System::nanoTime);

  /** Those that the chooser still uses. */
  private final Set<BookCell> cells = Collections.newSetFromMap(new WeakHashMap<>());

  private OffSwitch killSwitch = new OffSwitch(new Button());

  @FXML private HBox banner;
  @FXML private HBox block;
  @FXML private StateShape shape;
  @FXML private Label word;
  @FXML private ComboBox<BookModel> books;
  @FXML private Label cause;
  @FXML private Label also;
  @FXML private HBox ends;
  @FXML private Label endsCountdown;
  @FXML private Label endsHeadline;
  @FXML private Label endsDetail;
  @FXML private Button kill;
  @FXML private StateShape killShape;
  @FXML private Label risk;
  @FXML private HBox unacknowledgedFact;
  @FXML private StateShape unacknowledgedShape;
  @FXML private Label unacknowledged;
  @FXML private HBox overridesFact;
  @FXML private StateShape overridesShape;
  @FXML private Label overrides;
  @FXML private Label overridesEnd;
  @FXML private HBox bypassesFact;
  @FXML private Label bypasses;
  @FXML private Label bypassesEnd;
  @FXML private Button waiting;
  @FXML private HBox othersFact;
  @FXML private StateShape othersShape;
  @FXML private Label others;
  @FXML private HBox feed;
  @FXML private StateShape feedShape;
  @FXML private Label mode;
  @FXML private Label source;
  @FXML private Label trouble;
  @FXML private Label rate;
  @FXML private Label lag;

  /**
   * @param alarms how many alarms no operator has acknowledged
   * @param requests opens what waits for a second operator
   */
  public BannerController(
      DeskModel desk,
      Selection selection,
      Format format,
      Actions actions,
      ObservableIntegerValue alarms,
      Runnable requests) {
    this.desk = desk;
    this.selection = selection;
    this.format = format;
    this.actions = actions;
    this.alarms = alarms;
    this.requests = requests;
  }

  @FXML
  void initialize() {
    killShape.show(ScreenState.EMERGENCY);
    cause.setTooltip(new Tooltip());
    also.setTooltip(new Tooltip());
    overridesEnd.setTooltip(new Tooltip());
    unacknowledgedShape.show(ScreenState.WARNING);
    overridesShape.show(ScreenState.WARNING);
    books.setCellFactory(_ -> cell(true));
    books.setButtonCell(cell(false));
    books.setPromptText(BookCell.ALL);
    books.getProperties().put(ROWS_TO_MEASURE, MOST_MEASURED);
    books
        .valueProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                selection.show(chosen);
              }
            });
    waiting.setOnAction(_ -> requests.run());
    kill.setOnAction(_ -> openKillSwitch());
    kill.setTooltip(new Tooltip(Shortcuts.KILL_SWITCH.display()));
    killSwitch = OffSwitch.inPlaceOf(kill);
  }

  /** Opens the dialog of the kill switch, whatever else is open. */
  public void openKillSwitch() {
    actions.killSwitch(selection.book());
  }

  private BookCell cell(boolean worded) {
    BookCell made = new BookCell(worded);
    cells.add(made);
    return made;
  }

  /** Starts to follow the models. */
  public void attach() {
    books.setItems(desk.books());
    attachments.keep(() -> books.setItems(FXCollections.emptyObservableList()));
    attachments.onAny(
        this::showChoice, List.of(selection.bookProperty(), selection.wholeDeskProperty()));
    attachments.onAny(
        this::show,
        List.of(
            desk.snapshotProperty(),
            desk.secondProperty(),
            desk.engineProperty(),
            selection.bookProperty(),
            selection.wholeDeskProperty()));
    attachments.follow(actions.offProperty(), sits -> killSwitch.show("Kill switch", sits, ""));
    attachments.follow(alarms, count -> showAlarms(count.intValue()));
  }

  /** An engine that is lost reads no feed, however that is. */
  private FeedLine feedLine() {
    FeedLine line = FeedLine.of(desk.feeds(), desk.clock(), format);
    return desk.engineProperty().get().lost() ? line.unread() : line;
  }

  /** The chosen book, or none where the view tells of all of them. */
  private void showChoice() {
    if (selection.wholeDeskProperty().get()) {
      books.setValue(null);
    } else {
      selection.book().ifPresent(books::setValue);
    }
  }

  /** Lets the models go. */
  public void detach() {
    attachments.release();
  }

  private void show() {
    cells.forEach(BookCell::tell);
    FeedLine line = feedLine();
    showFeed(line);
    showWaiting(desk.approvals().size());
    Optional<BookModel> shown = selection.book();
    kill.setText(killText(shown));
    for (Node ofBook : List.of(books, overridesFact, bypassesFact)) {
      present(ofBook, shown.isPresent());
    }
    EngineState engine = desk.engineProperty().get();
    if (engine.lost()) {
      showLost(engine);
      return;
    }
    if (shown.isEmpty()) {
      showNothing();
      return;
    }
    if (selection.wholeDeskProperty().get()) {
      showDesk(DeskBanner.of(desk.books(), desk.clock(), format), line);
    } else {
      showBook(shown.get(), line);
    }
    banner.pseudoClassStateChanged(TROUBLE, line.inTrouble());
  }

  /** Whatever was shown before is of the past: the facts stay, dressed as old. */
  private void showLost(EngineState engine) {
    showState(ScreenState.NO_ENGINE, ScreenState.NO_ENGINE.word());
    tell(cause, EngineLine.of(engine, desk.clock(), format).cause());
    tell(
        also,
        desk.clock() == Times.NEVER
            ? "Nothing is known of any book"
            : "all that is shown is of " + format.time(desk.clock()));
    showEnds(EngineLine.ENDS);
    risk.setText(Figures.whole(Double.NaN));
    risk.pseudoClassStateChanged(OLD, true);
    risk.pseudoClassStateChanged(HIGHEST, false);
    banner.pseudoClassStateChanged(TROUBLE, true);
  }

  private void showBook(BookModel book, FeedLine line) {
    BannerText text = BannerText.of(book, inflow(), desk.clock(), format);
    boolean calm = text.state() == ScreenState.ALLOWED;
    showState(text.state(), text.state().word());
    tell(cause, calm && line.inTrouble() ? capital(line.trouble()) : text.cause());
    tell(also, text.also());
    showEnds(text.ends());
    showFacts(book);
  }

  private void showDesk(DeskBanner text, FeedLine line) {
    boolean calm = text.state() == ScreenState.ALLOWED;
    showState(text.state(), text.word());
    tell(cause, calm && line.inTrouble() ? capital(line.trouble()) : text.cause());
    tell(also, text.also());
    showEnds(EndsWhen.NOTHING);
    showRisk(text.risk(), newestAge());
    OverrideEnds ending = OverrideEnds.of(desk.books(), desk.clock(), format);
    showOverrides(desk.overrides(), ending);
    showBypasses(desk.books().stream().flatMap(book -> book.bypassed().stream()).toList(), ending);
    present(othersFact, false);
  }

  /** On for the desk, or for the shown book alone. */
  private String killText(Optional<BookModel> shown) {
    boolean on =
        desk.killSwitch()
            || shown.stream()
                .flatMap(book -> book.breakers().stream())
                .anyMatch(b -> b.snapshot().status() == BreakerStatus.EMERGENCY_HALT);
    return on ? "Kill switch is on…" : "Kill switch…";
  }

  private void showNothing() {
    showState(ScreenState.UNFED, "NO DATA");
    tell(cause, "Waiting for the first reading");
    tell(also, "Nothing is known of any book yet");
    showEnds(EndsWhen.NOTHING);
    present(othersFact, false);
    risk.setText(Figures.whole(Double.NaN));
    risk.pseudoClassStateChanged(OLD, false);
  }

  private void showState(ScreenState state, String words) {
    state.dress(banner);
    state.dress(block);
    shape.show(state);
    word.setText(words);
    block.setAccessibleText("Trading state " + words);
  }

  /** What does not fit is read in the tooltip. */
  private static void tell(Label label, String words) {
    label.setText(words);
    label.getTooltip().setText(words);
  }

  private void showEnds(EndsWhen when) {
    endsCountdown.setText(when.headline());
    present(endsCountdown, when.countdown());
    endsHeadline.setText(when.headline());
    present(endsHeadline, !when.countdown());
    endsDetail.setText(when.detail());
    ends.pseudoClassStateChanged(COUNTDOWN, when.countdown());
    present(ends, !when.headline().isEmpty());
  }

  private Inflow inflow() {
    return Inflow.of(selection, desk.feeds());
  }

  private void showFacts(BookModel book) {
    BookSnapshot now = book.snapshot();
    showRisk(now.riskScore(), DataAge.of(now, inflow(), desk.clock(), format));
    OverrideEnds ending = OverrideEnds.of(book, desk.clock(), format);
    showOverrides(book.overrides().size(), ending);
    showBypasses(book.bypassed(), ending);
    OtherBooks other = OtherBooks.of(desk.summaries(), book.name());
    othersShape.show(other.worst());
    showCount(others, other.words(), true);
    present(othersFact, !other.words().isEmpty());
  }

  /** How old the newest number of the desk is, once no data comes any more. */
  private Optional<String> newestAge() {
    return desk.books().stream()
        .map(BookModel::snapshot)
        .max(Comparator.comparingLong(BookSnapshot::lastObservation))
        .flatMap(newest -> DataAge.of(newest, Inflow.of(desk.feeds()), desk.clock(), format));
  }

  private void showRisk(double score, Optional<String> age) {
    risk.setText(Figures.whole(score) + age.map(old -> " · " + old).orElse(""));
    risk.pseudoClassStateChanged(OLD, age.isPresent());
    risk.pseudoClassStateChanged(HIGHEST, score >= HIGHEST_RISK);
  }

  private void showOverrides(long live, OverrideEnds when) {
    showCount(overrides, Figures.count(live, "override", "overrides"), live > 0);
    tell(overridesEnd, when.words());
    present(overridesEnd, live > 0);
    overridesFact.pseudoClassStateChanged(ENDING, when.loud());
    present(overridesShape, when.loud());
    overridesFact.setAccessibleText((overrides.getText() + " " + when.words()).strip());
  }

  /** None of them gives its place to an override's end that wants to be read. */
  private void showBypasses(List<BreakerSnapshot> bypassed, OverrideEnds ending) {
    present(bypassesFact, !bypassed.isEmpty() || !ending.loud());
    showCount(bypasses, Figures.count(bypassed.size(), "bypass", "bypasses"), !bypassed.isEmpty());
    showEnd(
        bypassesEnd, bypassed.stream().mapToLong(BreakerSnapshot::deadline), !bypassed.isEmpty());
  }

  private void showAlarms(int count) {
    showCount(unacknowledged, Figures.count(count) + " unacknowledged", count > 0);
    present(unacknowledgedShape, count > 0);
    unacknowledgedFact.setAccessibleText(unacknowledged.getText());
  }

  private void showWaiting(int count) {
    waiting.setText(count == 1 ? "1 waits for approval" : count + " wait for approval");
    present(waiting, count > 0);
  }

  private static void showCount(Label label, String text, boolean some) {
    label.setText(text);
    label.pseudoClassStateChanged(SOME, some);
  }

  /** The earliest end. */
  private void showEnd(Label label, LongStream untils, boolean some) {
    long first = untils.filter(until -> until != Times.NEVER).min().orElse(Times.NEVER);
    label.setText(some ? format.ends(first, desk.clock()) : "");
    present(label, some);
  }

  private void showFeed(FeedLine line) {
    mode.setText(line.mode());
    source.setText(line.source());
    present(source, !line.source().isEmpty());
    trouble.setText(line.trouble());
    present(trouble, line.inTrouble());
    present(feedShape, line.inTrouble());
    ScreenState state = line.inTrouble() ? ScreenState.STALE : ScreenState.ALLOWED;
    state.dress(feed);
    feedShape.show(state);
    feed.pseudoClassStateChanged(NOT_LIVE, line.notLive());
    double perSecond =
        meter.rate(desk.snapshotProperty().get().map(DeskSnapshot::observations).orElse(0L));
    rate.setText(Double.isNaN(perSecond) ? "" : Figures.rate(perSecond));
    present(rate, !line.inTrouble() && !Double.isNaN(perSecond));
    lag.setText(lag(line.lagNanos()));
    present(lag, !line.inTrouble() && !line.notLive());
  }

  private String lag(long nanos) {
    return "lag "
        + (nanos < MILLIS_UP_TO
            ? Figures.count(Math.max(0, nanos / Times.NANOS_PER_MILLI)) + " ms"
            : format.duration(nanos));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }
}
