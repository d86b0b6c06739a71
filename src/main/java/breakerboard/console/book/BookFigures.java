package breakerboard.console.book;

import breakerboard.console.Attachments;
import breakerboard.console.BookModel;
import breakerboard.console.DataAge;
import breakerboard.console.DeskModel;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.Selection;
import breakerboard.console.Shown;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.Times;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What the selected book is worth, and what that is measured against. */
public final class BookFigures {
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

  private final DeskModel desk;
  private final Selection selection;
  private final Format format;
  private final Attachments attachments = new Attachments();
  private final Attachments ofBook = new Attachments();

  @FXML private HBox figures;
  @FXML private Label navName;
  @FXML private Label nav;
  @FXML private Label peak;
  @FXML private Label day;
  @FXML private Label open;
  @FXML private Label age;

  public BookFigures(DeskModel desk, Selection selection, Format format) {
    this.desk = desk;
    this.selection = selection;
    this.format = format;
  }

  void attach() {
    attachments.follow(selection.bookProperty(), this::showBook);
    attachments.onAny(this::showAge, List.of(desk.secondProperty(), desk.snapshotProperty()));
  }

  void detach() {
    attachments.release();
    ofBook.release();
  }

  private void showBook(Optional<BookModel> shown) {
    ofBook.release();
    shown.ifPresent(book -> ofBook.follow(book.snapshotProperty(), this::show));
    figures.setVisible(shown.isPresent());
    showAge();
  }

  private void show(BookSnapshot now) {
    navName.setText(now.currency().isEmpty() ? "NAV" : "NAV " + now.currency());
    nav.setText(Figures.whole(now.nav()));
    peak.setText(
        now.peakAt() == Times.NEVER
            ? ""
            : "peak "
                + Figures.whole(now.peak())
                + " at "
                + format.time(now.peakAt(), desk.clock()));
    day.setText(Figures.change(now.nav() / now.dayOpenNav() - 1));
    open.setText(Double.isNaN(now.dayOpenNav()) ? "" : "open " + Figures.whole(now.dayOpenNav()));
  }

  private void showAge() {
    selection.book().ifPresent(book -> showAge(book.snapshot()));
  }

  /** What no data renews is struck through. */
  private void showAge(BookSnapshot now) {
    Inflow inflow = Inflow.of(now, desk.feeds());
    String old = DataAge.of(now, inflow, desk.clock(), format).orElse("");
    age.setText(old);
    Shown.only(age, !old.isEmpty());
    figures.pseudoClassStateChanged(OLD, !old.isEmpty());
  }

  /** What the figures are measured against stands beside them where there is room. */
  void showNotes(boolean room) {
    for (Label note : List.of(peak, open)) {
      Shown.only(note, room);
    }
  }
}
