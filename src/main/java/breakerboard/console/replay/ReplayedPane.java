package breakerboard.console.replay;

import breakerboard.console.Attachments;
import breakerboard.console.BannerText;
import breakerboard.console.BookCell;
import breakerboard.console.BookModel;
import breakerboard.console.DeskModel;
import breakerboard.console.EndsWhen;
import breakerboard.console.Format;
import breakerboard.console.Gauges;
import breakerboard.console.Inflow;
import breakerboard.console.Pacer;
import breakerboard.console.ScreenState;
import breakerboard.console.Selection;
import breakerboard.console.StateShape;
import breakerboard.console.book.BookTiles;
import breakerboard.console.dialogs.Fxml;
import breakerboard.console.events.EventsSoFar;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The desk of one run of a replay: how a book may trade, its breakers, and the events so far. */
final class ReplayedPane {
  private final DeskModel desk;
  private final Selection selection;
  private final Format format;
  private final BookTiles tiles;
  private final EventsSoFar events;
  private final Attachments attachments = new Attachments();
  private final Region root;

  @FXML private HBox state;
  @FXML private StateShape shape;
  @FXML private Label word;
  @FXML private ComboBox<BookModel> books;
  @FXML private Label cause;
  @FXML private Label also;
  @FXML private Label ends;
  @FXML private Label endsDetail;
  @FXML private VBox left;
  @FXML private VBox right;

  /**
   * @param gauges how tiles draw a value against its limit
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  ReplayedPane(ReplayedDesk shown, Format format, ObservableValue<Gauges> gauges, Pacer pacer) {
    this.desk = shown.desk();
    this.selection = shown.selection();
    this.format = format;
    this.tiles = new BookTiles(desk, selection, format, gauges, pacer);
    tiles.root().setAccessibleText("Breakers of the replayed book");
    this.events = new EventsSoFar(desk, format, pacer);
    this.root = Fxml.load("replayed.fxml", this);
    left.getChildren().add(tiles.root());
    right.getChildren().add(events.root());
    VBox.setVgrow(tiles.root(), Priority.ALWAYS);
    VBox.setVgrow(events.root(), Priority.ALWAYS);
    cause.setTooltip(new Tooltip());
    also.setTooltip(new Tooltip());
    books.setCellFactory(_ -> new BookCell(true));
    books.setButtonCell(new BookCell(false));
    books
        .valueProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                selection.show(chosen);
              }
            });
  }

  Region root() {
    return root;
  }

  void attach() {
    books.setItems(desk.books());
    attachments.keep(() -> books.setItems(FXCollections.emptyObservableList()));
    attachments.follow(selection.bookProperty(), book -> book.ifPresent(books::setValue));
    attachments.onAny(
        this::show,
        List.of(desk.snapshotProperty(), desk.secondProperty(), selection.bookProperty()));
    tiles.attach();
    events.attach();
  }

  void detach() {
    tiles.detach();
    events.detach();
    attachments.release();
  }

  private void show() {
    selection.book().ifPresentOrElse(this::show, this::showNothing);
  }

  private void show(BookModel book) {
    BannerText text =
        BannerText.of(book, Inflow.of(book.snapshot(), desk.feeds()), desk.clock(), format);
    tell(text.state(), text.state().word(), text.cause(), text.also());
    EndsWhen when = text.ends();
    ends.setText(when.headline());
    endsDetail.setText(when.detail().replace('\n', ' '));
  }

  private void showNothing() {
    tell(ScreenState.UNFED, "NO DATA", "No book yet at this time", "");
    ends.setText("");
    endsDetail.setText("");
  }

  private void tell(ScreenState now, String words, String why, String more) {
    now.dress(state);
    shape.show(now);
    word.setText(words);
    cause.setText(why);
    cause.getTooltip().setText(why);
    also.setText(more);
    also.getTooltip().setText(more);
    state.setAccessibleText("Replayed trading state " + words + ": " + why);
  }
}
