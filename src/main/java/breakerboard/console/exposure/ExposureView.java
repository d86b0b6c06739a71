package breakerboard.console.exposure;

import breakerboard.config.Configuration;
import breakerboard.config.Key;
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
import breakerboard.console.Throttle;
import breakerboard.console.Toggles;
import breakerboard.console.dialogs.Fxml;
import breakerboard.domain.BreakerId;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Holdings;
import breakerboard.domain.Level;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Exposure view: what the book holds, against every limit of its positions. */
public final class ExposureView implements ScreenView {
  private static final BreakerId BREAKER = new BreakerId("position_limit");
  private static final String SYMBOL_LIMITS =
      "breaker_configs.position_limit.custom_config.symbol_limits";
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
  private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
  private static final double ROOMY = 1300;
  private static final int MEASURES = 5;

  private final DeskModel desk;
  private final Selection selection;
  private final Format format;
  private final Source source;
  private final Throttle asking;
  private final Attachments attachments = new Attachments();
  private final Attachments ofBook = new Attachments();
  private final List<MeasurePanel> panels = new ArrayList<>();
  private final LimitLines sectorLines = new LimitLines(true);
  private final SideLines sideLines;
  private final ConcentrationLines concentration = new ConcentrationLines();
  private final TreemapPane map = new TreemapPane();
  private final PositionTable table;
  private PositionOrder order = PositionOrder.WEIGHT;
  private Optional<Exposure> shown = Optional.empty();

  @FXML private VBox exposure;
  @FXML private HBox measures;
  @FXML private Label sectorsNote;
  @FXML private ScrollPane sectors;
  @FXML private VBox concentrationPanel;
  @FXML private Label positionsNote;
  @FXML private ToggleGroup face;
  @FXML private ToggleButton asTable;
  @FXML private ToggleGroup sorting;
  @FXML private ToggleButton byWeight;
  @FXML private ToggleButton byHeadroom;
  @FXML private ToggleButton byRisk;
  @FXML private HBox sortingBar;
  @FXML private TextField find;
  @FXML private StackPane faces;
  @FXML private TableView<PositionLine> positions;
  @FXML private Label showing;
  @FXML private Label basis;
  @FXML private VBox side;
  @FXML private ScrollPane nearest;
  @FXML private VBox contributorsPanel;
  @FXML private Label nothing;
  @FXML private HBox body;

  /**
   * What the view asks beyond the models of the screen.
   *
   * @param holdings what a book holds now, answered on any thread
   * @param configuration the one in force
   * @param screen brings what it is given onto the JavaFX thread
   */
  public record Source(
      Function<String, CompletionStage<Optional<Holdings>>> holdings,
      Supplier<Configuration> configuration,
      Executor screen) {}

  /**
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  public ExposureView(
      DeskModel desk, Selection selection, Format format, Source source, Pacer pacer) {
    this.desk = desk;
    this.selection = selection;
    this.format = format;
    this.source = source;
    this.asking = new Throttle(Throttle.CHARTS_MILLIS, pacer, this::ask);
    Fxml.load("exposure.fxml", this);
    table = new PositionTable(positions);
    sideLines = new SideLines(side, nearest, contributorsPanel);
    build();
  }

  private void build() {
    for (int i = 0; i < MEASURES; i++) {
      MeasurePanel panel = new MeasurePanel();
      HBox.setHgrow(panel, Priority.ALWAYS);
      panels.add(panel);
    }
    measures.getChildren().setAll(panels);
    sectors.setContent(sectorLines);
    concentrationPanel.getChildren().add(concentration);
    faces.getChildren().add(map);
    byWeight.setUserData(PositionOrder.WEIGHT);
    byHeadroom.setUserData(PositionOrder.HEADROOM);
    byRisk.setUserData(PositionOrder.RISK);
    Toggles.keepOne(sorting, this::reorder);
    Toggles.keepOne(face, this::showFace);
    find.textProperty().subscribe(() -> shown.ifPresent(this::showPositions));
    exposure.widthProperty().subscribe(wide -> fit(wide.doubleValue() < ROOMY));
    showFace();
  }

  /**
   * In a small window the columns at the sides are narrower, and what the sign says is left out.
   */
  private void fit(boolean small) {
    exposure.pseudoClassStateChanged(SMALL, small);
    present(positionsNote, !small);
    table.setSmall(small);
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
    find.requestFocus();
    find.selectAll();
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
        .ifPresent(
            book ->
                source
                    .holdings()
                    .apply(book.name())
                    .thenAcceptAsync(answer -> answered(book, answer), source.screen()));
  }

  /** An answer of a book that is shown no more is too late. */
  private void answered(BookModel book, Optional<Holdings> answer) {
    Optional<BreakerModel> breaker = book.breaker(BREAKER);
    boolean wanted = attachments.held() > 0 && selection.book().filter(book::equals).isPresent();
    if (!wanted || answer.isEmpty() || breaker.isEmpty()) {
      return;
    }
    show(Exposure.of(answer.get(), breaker.get().snapshot().reading(), symbolLimits(book.name())));
  }

  private Map<String, Double> symbolLimits(String book) {
    Configuration now = source.configuration().get();
    Optional<Key<?>> key = now.catalogue().find(SYMBOL_LIMITS);
    Map<String, Double> limits = new HashMap<>();
    if (key.isPresent() && now.inForce(book, key.get()) instanceof ConfigNode.Members(var values)) {
      values.forEach(
          (symbol, limit) -> {
            if (limit instanceof ConfigNode.Numeric(double value, var _)) {
              limits.put(symbol, value);
            }
          });
    }
    return limits;
  }

  private void show(Exposure now) {
    shown = Optional.of(now);
    if (now.holdings().asOf() == Times.NEVER) {
      showNothing("No positions came of " + now.holdings().book() + " yet.");
      return;
    }
    showNothing("");
    showMeasures(now);
    sectorLines.show(now.sectors());
    sectorsNote.setText(
        now.knowsSectors()
            ? "weight of %s, headroom in points".formatted(limitOf(now.sectors()))
            : "the feed names no sectors");
    concentration.show(now);
    sideLines.show(now);
    showPositions(now);
    showAge();
  }

  /** Of which moment the numbers are, and how old they are once nothing new comes. */
  private void showAge() {
    shown
        .filter(now -> now.holdings().asOf() != Times.NEVER)
        .ifPresent(
            now -> {
              boolean old = selection.book().filter(book -> isOld(book)).isPresent();
              exposure.pseudoClassStateChanged(OLD, old);
              basis.setText(
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

  private void showMeasures(Exposure now) {
    double nav = now.holdings().nav();
    for (int i = 0; i < panels.size(); i++) {
      Gauged measure = now.measures().get(i);
      boolean money = measure.unit() == Unit.FRACTION;
      panels
          .get(i)
          .show(
              measure,
              money ? money(measure, nav) : effective(now),
              money ? Figures.whole(measure.signed() * nav) : effective(now),
              money ? MeasurePanel.headroom(measure, nav) : "HHI " + hhi(now));
    }
  }

  private static String money(Gauged measure, double nav) {
    String value = Figures.whole(measure.signed() * nav);
    return Double.isNaN(measure.limit())
        ? value
        : value + " of " + measure.bothSides() + Figures.whole(measure.limit() * nav);
  }

  private static String effective(Exposure now) {
    return "effective " + Words.number(Exposure.number(now.statistics(), "effective_positions"), 1);
  }

  private static String hhi(Exposure now) {
    return Words.number(Exposure.number(now.statistics(), "position_hhi"), 3);
  }

  private void reorder() {
    if (sorting.getSelectedToggle().getUserData() instanceof PositionOrder chosen) {
      order = chosen;
    }
    shown.ifPresent(this::showPositions);
  }

  private void showPositions(Exposure now) {
    String part = find.getText().strip().toLowerCase(Locale.ROOT);
    Comparator<PositionLine> by = order.comparator();
    List<PositionLine> rows =
        now.positions().stream()
            .filter(
                line ->
                    line.symbol().toLowerCase(Locale.ROOT).contains(part)
                        || line.sector().toLowerCase(Locale.ROOT).contains(part))
            .sorted(by)
            .toList();
    table.show(rows);
    map.show(rows);
    int all = now.positions().size();
    showing.setText(
        rows.size() == all
            ? "All %s shown".formatted(Figures.count(all))
            : "Showing %s of %s".formatted(Figures.count(rows.size()), Figures.count(all)));
    positionsNote.setText(note(now));
  }

  /** {@code 1 over the warning at 8.0 %}. */
  private static String note(Exposure now) {
    long over =
        now.positions().stream()
            .filter(line -> line.weight().value() > line.weight().warn())
            .count();
    long beyond =
        now.positions().stream()
            .filter(line -> line.weight().value() > line.weight().limit())
            .count();
    if (now.positions().isEmpty()) {
      return "flat";
    }
    return beyond > 0
        ? Figures.count(beyond) + " over the limit"
        : over > 0 ? Figures.count(over) + " over the warning" : "all under their warning";
  }

  private void showFace() {
    boolean rows = asTable.isSelected();
    present(positions, rows);
    present(map, !rows);
    present(sortingBar, rows);
  }

  private void showNothing(String why) {
    nothing.setText(why);
    present(nothing, !why.isEmpty());
    present(body, why.isEmpty());
    present(measures, why.isEmpty());
  }

  private static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }
}
