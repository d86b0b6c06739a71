package breakerboard.console;

import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * The banner that is always visible: trading state, cause, what ends it, and how the data comes. It
 * is never calm over data that stopped.
 */
public final class BannerController {
  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
  private static final PseudoClass COUNTDOWN = PseudoClass.getPseudoClass("countdown");

  private final DeskModel desk;
  private final Selection selection;
  private final Format format;
  private final Actions actions;
  private final Attachments attachments = new Attachments();
  private OffSwitch killSwitch = new OffSwitch(new Button());

  @FXML private HBox banner;
  @FXML private HBox block;
  @FXML private StateShape shape;
  @FXML private Label word;
  @FXML private BookChooser books;
  @FXML private Label cause;
  @FXML private Label also;
  @FXML private HBox ends;
  @FXML private Label endsCountdown;
  @FXML private Label endsHeadline;
  @FXML private Label endsDetail;
  @FXML private Button kill;
  @FXML private StateShape killShape;
  @FXML private BannerFacts factsController;

  public BannerController(DeskModel desk, Selection selection, Format format, Actions actions) {
    this.desk = desk;
    this.selection = selection;
    this.format = format;
    this.actions = actions;
  }

  @FXML
  void initialize() {
    killShape.show(ScreenState.EMERGENCY);
    cause.setTooltip(new Tooltip());
    also.setTooltip(new Tooltip());
    books.onChoose(selection::show);
    kill.setOnAction(_ -> openKillSwitch());
    kill.setTooltip(new Tooltip(Shortcuts.KILL_SWITCH.display()));
    killSwitch = OffSwitch.inPlaceOf(kill);
  }

  /** Opens the dialog of the kill switch, whatever else is open. */
  public void openKillSwitch() {
    actions.killSwitch(selection.book());
  }

  /** Starts to follow the models. */
  public void attach() {
    books.follow(desk, selection, attachments);
    factsController.attach();
    attachments.onAny(
        this::show,
        List.of(
            desk.snapshotProperty(),
            desk.secondProperty(),
            desk.engineProperty(),
            selection.bookProperty(),
            selection.wholeDeskProperty()));
    attachments.follow(actions.offProperty(), sits -> killSwitch.show("Kill switch", sits, ""));
  }

  /** An engine that is lost reads no feed, however that is. */
  private FeedLine feedLine() {
    FeedLine line = FeedLine.of(desk.feeds(), desk.clock(), format);
    return desk.engineProperty().get().lost() ? line.unread() : line;
  }

  /** Lets the models go. */
  public void detach() {
    factsController.detach();
    attachments.release();
  }

  private void show() {
    books.tell();
    FeedLine line = feedLine();
    factsController.show(line);
    Optional<BookModel> shown = selection.book();
    kill.setText(killText(shown));
    Shown.only(books, shown.isPresent());
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
    factsController.showLost();
    banner.pseudoClassStateChanged(TROUBLE, true);
  }

  private void showBook(BookModel book, FeedLine line) {
    BannerText text = BannerText.of(book, inflow(), desk.clock(), format);
    boolean calm = text.state() == ScreenState.ALLOWED;
    showState(text.state(), text.state().word());
    tell(cause, calm && line.inTrouble() ? Words.capital(line.trouble()) : text.cause());
    tell(also, text.also());
    showEnds(text.ends());
    factsController.showBook(book, inflow());
  }

  private void showDesk(DeskBanner text, FeedLine line) {
    boolean calm = text.state() == ScreenState.ALLOWED;
    showState(text.state(), text.word());
    tell(cause, calm && line.inTrouble() ? Words.capital(line.trouble()) : text.cause());
    tell(also, text.also());
    showEnds(EndsWhen.NOTHING);
    factsController.showDesk(text.risk());
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
    factsController.showNothing();
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
    Shown.only(endsCountdown, when.countdown());
    endsHeadline.setText(when.headline());
    Shown.only(endsHeadline, !when.countdown());
    endsDetail.setText(when.detail());
    ends.pseudoClassStateChanged(COUNTDOWN, when.countdown());
    Shown.only(ends, !when.headline().isEmpty());
  }

  private Inflow inflow() {
    return Inflow.of(selection, desk.feeds());
  }
}
