package breakerboard.console.wall;

import breakerboard.console.Actions;
import breakerboard.console.Attachments;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DeskModel;
import breakerboard.console.DeskSwitch;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.console.Pacer;
import breakerboard.console.ScreenView;
import breakerboard.console.Selection;
import breakerboard.console.Throttle;
import breakerboard.console.Toggles;
import breakerboard.console.dialogs.Fxml;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The Desk view: the wall of all books, the totals of the desk, and what acts on all of it. */
public final class DeskView implements ScreenView {
  private static final double ROOM_FOR_ONE_LINE = 1420;

  private final DeskModel desk;
  private final Selection selection;
  private final Actions actions;
  private final WallOrder order = new WallOrder();
  private final WallRows rows;
  private final TotalsStrip totals;
  private final Throttle numbers;
  private final Attachments attachments = new Attachments();
  private final OffSwitch haltSwitch;
  private final OffSwitch resumeSwitch;

  @FXML private VBox view;
  @FXML private HBox bar;
  @FXML private ToggleGroup sorting;
  @FXML private ToggleButton worst;
  @FXML private ToggleGroup density;
  @FXML private ToggleButton dense;
  @FXML private TextField wallFilter;
  @FXML private Button halt;
  @FXML private Button resume;
  @FXML private VBox wall;
  @FXML private ListView<BookModel> wallBooks;
  @FXML private Label wallShown;

  /**
   * @param opener shows a book, with a breaker's detail if one is named, in the Book view
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  public DeskView(
      DeskModel desk,
      Selection selection,
      Format format,
      Actions actions,
      BiConsumer<BookModel, Optional<BreakerModel>> opener,
      Pacer pacer) {
    this.desk = desk;
    this.selection = selection;
    this.actions = actions;
    this.numbers = new Throttle(Throttle.CHARTS_MILLIS, pacer, this::refresh);
    Fxml.load("desk.fxml", this);
    this.rows = new WallRows(desk, format, wall, wallBooks, selection::show, opener);
    this.totals = new TotalsStrip(this::only);
    this.haltSwitch = OffSwitch.inPlaceOf(halt);
    this.resumeSwitch = OffSwitch.inPlaceOf(resume);
    bar.getChildren().addFirst(totals);
    build();
  }

  private void build() {
    view.widthProperty().subscribe(wide -> fold(wide.doubleValue() < ROOM_FOR_ONE_LINE));
    Toggles.keepOne(sorting, this::reorder);
    Toggles.keepOne(density, () -> rows.dense(dense.isSelected()));
    wallFilter.textProperty().subscribe(this::filtered);
    halt.setOnAction(_ -> actions.haltDesk());
    resume.setOnAction(_ -> actions.resumeDesk());
  }

  @Override
  public Parent root() {
    return view;
  }

  @Override
  public void attach() {
    selection.wholeDeskProperty().set(true);
    attachments.keep(() -> selection.wholeDeskProperty().set(false));
    attachments.onAny(this::changed, List.of(desk.snapshotProperty()));
    attachments.onAny(rows::tellAll, List.of(desk.secondProperty()));
    attachments.follow(actions.offProperty(), _ -> showSwitches());
    attachments.follow(selection.bookProperty(), book -> book.ifPresent(rows::choose));
  }

  @Override
  public void detach() {
    attachments.release();
  }

  @Override
  public void find() {
    wallFilter.requestFocus();
    wallFilter.selectAll();
  }

  /** A state shows with the next pulse, numbers some times a second. */
  private void changed() {
    if (order.look(desk.books())) {
      arrange();
    }
    rows.tellStates();
    showSwitches();
    numbers.request();
  }

  private void showSwitches() {
    haltSwitch.show(DeskSwitch.haltsNot(desk, actions));
    resumeSwitch.show(DeskSwitch.resumesNot(desk, actions));
  }

  private void refresh() {
    if (attachments.held() > 0) {
      WallTotals now = WallTotals.of(order.all(), desk.catalogue().breakers().size());
      totals.show(now);
      rows.tellAll(now);
    }
  }

  private void reorder() {
    order.worstFirst(worst.isSelected());
    arrange();
  }

  private void filtered(String text) {
    order.filter(text);
    arrange();
  }

  private void only(Predicate<WallRank> which) {
    order.only(which);
    arrange();
  }

  /** Puts the rows where they belong; the chosen book stays chosen. */
  private void arrange() {
    List<BookModel> now = order.shown();
    rows.arrange(now, selection.book());
    int all = desk.books().size();
    wallShown.setText(
        now.size() == all
            ? ""
            : "Showing %s of %s".formatted(Figures.count(now.size()), Figures.count(all)));
  }

  /** Where there is no room beside the controls the totals have a line of their own. */
  private void fold(boolean narrow) {
    boolean own = view.getChildren().contains(totals);
    if (narrow && !own) {
      bar.getChildren().remove(totals);
      view.getChildren().addFirst(totals);
    } else if (!narrow && own) {
      view.getChildren().remove(totals);
      bar.getChildren().addFirst(totals);
    }
  }
}
