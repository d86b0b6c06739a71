package breakerboard.console.book;

import breakerboard.console.Actions;
import breakerboard.console.Attachments;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DeskModel;
import breakerboard.console.FeedLine;
import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.console.ScreenView;
import breakerboard.console.Selection;
import breakerboard.console.Toggles;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Book view: the tiles of the selected book, and the detail of the selected breaker. */
public final class BookController implements ScreenView {
  private static final double ROOM_FOR_NOTES = 800;

  private final DeskModel desk;
  private final Selection selection;
  private final Format format;
  private final Actions actions;
  private final BookTiles tiles;
  private final Attachments attachments = new Attachments();
  private OffSwitch resetAllSwitch = new OffSwitch(new Button());
  private OffSwitch maintenanceSwitch = new OffSwitch(new Button());

  @FXML private HBox book;
  @FXML private VBox column;
  @FXML private HBox head;
  @FXML private HBox figures;
  @FXML private HBox controls;
  @FXML private BookFigures figuresController;
  @FXML private Label nothing;
  @FXML private Button resetAll;
  @FXML private Button maintenance;
  @FXML private ToggleGroup order;
  @FXML private ToggleButton worst;
  @FXML private StackPane place;
  @FXML private DetailController detailController;

  public BookController(
      DeskModel desk, Selection selection, Format format, Actions actions, BookTiles tiles) {
    this.actions = actions;
    this.desk = desk;
    this.selection = selection;
    this.format = format;
    this.tiles = tiles;
  }

  @FXML
  void initialize() {
    place.getChildren().addFirst(tiles.root());
    resetAllSwitch = OffSwitch.inPlaceOf(resetAll);
    maintenanceSwitch = OffSwitch.inPlaceOf(maintenance);
    resetAll.setOnAction(_ -> selection.book().ifPresent(actions::resetAll));
    maintenance.setOnAction(_ -> selection.book().ifPresent(actions::maintenance));
    column.widthProperty().subscribe(this::fold);
    figures.widthProperty().subscribe(this::fold);
    controls.widthProperty().subscribe(this::fold);
    Toggles.keepOne(order, () -> tiles.setWorstFirst(worst.isSelected()));
    tiles.onChoose(this::select);
    tiles.onLeave(this::closeDetail);
    detailController.onClose(this::closeDetail);
  }

  @Override
  public Parent root() {
    return book;
  }

  @Override
  public void attach() {
    figuresController.attach();
    tiles.attach();
    attachments.onAny(this::showActions, List.of(selection.bookProperty(), actions.offProperty()));
    attachments.onAny(this::showDesk, List.of(selection.bookProperty(), desk.snapshotProperty()));
    detailController.attach();
  }

  @Override
  public void detach() {
    detailController.detach();
    attachments.release();
    tiles.detach();
    figuresController.detach();
  }

  /** Where there is no room beside the figures the controls have a line of their own. */
  private void fold() {
    double width = column.getWidth() - head.snappedLeftInset() - head.snappedRightInset();
    figuresController.showNotes(width >= ROOM_FOR_NOTES);
    boolean narrow = figures.prefWidth(-1) + controls.prefWidth(-1) + head.getSpacing() > width;
    boolean own = column.getChildren().contains(controls);
    if (narrow && !own) {
      head.getChildren().remove(controls);
      column.getChildren().add(1, controls);
    } else if (!narrow && own) {
      column.getChildren().remove(controls);
      head.getChildren().add(controls);
    }
  }

  private void showActions() {
    String none = selection.book().isEmpty() ? " is off: there is no book yet" : "";
    String sits = actions.offProperty().get();
    resetAllSwitch.show("Reset all", sits, none.isEmpty() ? "" : "Reset all" + none);
    maintenanceSwitch.show("Maintenance", sits, none.isEmpty() ? "" : "Maintenance" + none);
  }

  private void showDesk() {
    Optional<BookModel> shown = selection.book();
    boolean maintained = shown.filter(model -> model.snapshot().maintenance()).isPresent();
    maintenance.setText(maintained ? "End maintenance…" : "Maintenance…");
    nothing.setVisible(shown.isEmpty());
    FeedLine line = FeedLine.of(desk.feeds(), desk.clock(), format);
    nothing.setText(
        "No book yet. A book appears with its first observation"
            + (line.source().isEmpty() ? "; " : " from " + line.source() + "; ")
            + (line.inTrouble() ? line.trouble() : "the feed is connected")
            + ".");
  }

  private void select(BreakerModel breaker) {
    selection.breakerProperty().set(Optional.of(breaker));
  }

  private void closeDetail() {
    Optional<BreakerModel> closed = selection.breaker();
    selection.breakerProperty().set(Optional.empty());
    closed.ifPresent(tiles::focus);
  }
}
