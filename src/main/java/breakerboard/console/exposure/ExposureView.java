package breakerboard.console.exposure;

import breakerboard.console.Attachments;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DeskModel;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.Pacer;
import breakerboard.console.ScreenView;
import breakerboard.console.Selection;
import breakerboard.console.Shown;
import breakerboard.console.Throttle;
import breakerboard.console.dialogs.Fxml;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Holdings;
import breakerboard.domain.Level;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Exposure view: what the book holds, against every limit of its positions. */
public final class ExposureView implements ScreenView {
  private static final BreakerId BREAKER = new BreakerId("position_limit");
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
  private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
  private static final double ROOMY = 1300;

  private final DeskModel desk;
  private final Selection selection;
  private final Format format;
  private final ExposureSource source;
  private final Throttle asking;
  private final Attachments attachments = new Attachments();
  private final Attachments ofBook = new Attachments();
  private final MeasureStrip strip = new MeasureStrip();
  private final PositionsPane positions = new PositionsPane();
  private final LimitLines sectorLines = new LimitLines(true);
  private final SideLines sideLines;
  private final ConcentrationLines concentration = new ConcentrationLines();
  private Optional<Exposure> shown = Optional.empty();

  @FXML private VBox exposure;
  @FXML private StackPane measures;
  @FXML private Label sectorsNote;
  @FXML private ScrollPane sectors;
  @FXML private VBox concentrationPanel;
  @FXML private StackPane positionsPlace;
  @FXML private VBox side;
  @FXML private ScrollPane nearest;
  @FXML private VBox contributorsPanel;
  @FXML private Label nothing;
  @FXML private HBox body;

  /**
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  public ExposureView(
      DeskModel desk, Selection selection, Format format, ExposureSource source, Pacer pacer) {
    this.desk = desk;
    this.selection = selection;
    this.format = format;
    this.source = source;
    this.asking = new Throttle(Throttle.CHARTS_MILLIS, pacer, this::ask);
    Fxml.load("exposure.fxml", this);
    sideLines = new SideLines(side, nearest, contributorsPanel);
    build();
  }

  private void build() {
    measures.getChildren().setAll(strip);
    positionsPlace.getChildren().setAll(positions.node());
    sectors.setContent(sectorLines);
    concentrationPanel.getChildren().add(concentration);
    exposure.widthProperty().subscribe(wide -> fit(wide.doubleValue() < ROOMY));
  }

  /**
   * In a small window the columns at the sides are narrower, and what the sign says is left out.
   */
  private void fit(boolean small) {
    exposure.pseudoClassStateChanged(SMALL, small);
    positions.setSmall(small);
  }

  @Override
  public Parent root() {
    return exposure;
  }

  @Override
  public void attach() {
    attachments.follow(selection.bookProperty(), this::showBook);
    attachments.onAny(this::showAge, List.of(desk.secondProperty(), desk.snapshotProperty()));
  }

  @Override
  public void detach() {
    attachments.release();
    ofBook.release();
  }

  @Override
  public void find() {
    positions.find();
  }

  private void showBook(Optional<BookModel> book) {
    ofBook.release();
    shown = Optional.empty();
    showNothing(
        book.map(model -> "Asking the engine what %s holds…".formatted(model.name()))
            .orElse("No book yet. A book appears with its first observation."));
    book.ifPresent(model -> ofBook.follow(model.snapshotProperty(), _ -> asking.request()));
    asking.now();
  }

  private void ask() {
    if (attachments.held() == 0) {
      return;
    }
    selection
        .book()
        .ifPresent(book -> source.ask(book.name(), holdings -> answered(book, holdings)));
  }

  /** An answer of a book that is shown no more is too late. */
  private void answered(BookModel book, Holdings holdings) {
    Optional<BreakerModel> breaker = book.breaker(BREAKER);
    boolean wanted = attachments.held() > 0 && selection.book().filter(book::equals).isPresent();
    if (wanted && breaker.isPresent()) {
      show(
          Exposure.of(
              holdings, breaker.get().snapshot().reading(), source.symbolLimits(book.name())));
    }
  }

  private void show(Exposure now) {
    shown = Optional.of(now);
    if (now.holdings().asOf() == Times.NEVER) {
      showNothing("No positions came of " + now.holdings().book() + " yet.");
      return;
    }
    showNothing("");
    strip.show(now);
    sectorLines.show(now.sectors());
    sectorsNote.setText(
        now.knowsSectors()
            ? "weight of %s, headroom in points".formatted(limitOf(now.sectors()))
            : "the feed names no sectors");
    concentration.show(now);
    sideLines.show(now);
    positions.show(now);
    showAge();
  }

  /** Of which moment the numbers are, and how old they are once nothing new comes. */
  private void showAge() {
    shown
        .filter(now -> now.holdings().asOf() != Times.NEVER)
        .ifPresent(
            now -> {
              boolean old = selection.book().filter(this::isOld).isPresent();
              exposure.pseudoClassStateChanged(OLD, old);
              positions.showBasis(
                  "weights of %s %s at %s%s"
                      .formatted(
                          now.ofGross() ? "gross" : "NAV",
                          Figures.whole(now.base()),
                          format.time(now.holdings().asOf(), desk.clock()),
                          old ? " · " + format.age(now.holdings().asOf(), desk.clock()) : ""));
            });
  }

  private boolean isOld(BookModel book) {
    boolean unfed =
        book.breaker(BREAKER)
            .filter(breaker -> breaker.snapshot().reading().level() == Level.UNFED)
            .isPresent();
    return unfed || Inflow.of(book.snapshot(), desk.feeds()) != Inflow.COMING;
  }

  private static String limitOf(List<Gauged> of) {
    double limit = of.isEmpty() ? Double.NaN : of.getFirst().limit();
    return Double.isNaN(limit) ? "no limit" : Figures.cell(limit, Unit.FRACTION, limit);
  }

  private void showNothing(String why) {
    nothing.setText(why);
    Shown.only(nothing, !why.isEmpty());
    Shown.only(body, why.isEmpty());
    Shown.only(measures, why.isEmpty());
  }
}
