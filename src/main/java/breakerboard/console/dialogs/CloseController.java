package breakerboard.console.dialogs;

import breakerboard.console.Figures;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks before the window closes over books that it supervises, and names them. */
public final class CloseController {
  private static final int NAMED = 12;

  private final List<String> books;
  private final Runnable stay;
  private final Runnable leave;

  @FXML private Label title;
  @FXML private VBox bullets;
  @FXML private Button act;

  /**
   * @param books that lose their supervision; at least one
   * @param stay takes the dialog away
   * @param leave closes the window
   */
  public CloseController(List<String> books, Runnable stay, Runnable leave) {
    this.books = List.copyOf(books);
    this.stay = stay;
    this.leave = leave;
  }

  @FXML
  private void initialize() {
    title.setText("Close the window over " + many());
    bullets
        .getChildren()
        .setAll(
            Bullets.line("Without supervision: " + names() + "."),
            Bullets.line("Where their trading state is published, it says HALTED: unsupervised."),
            Bullets.line("No limit of theirs is watched until a console runs again."));
    act.setText("Stop supervising " + many());
  }

  private String many() {
    return books.size() == 1 ? books.getFirst() : "%s books".formatted(Figures.count(books.size()));
  }

  private String names() {
    String named = String.join(", ", books.stream().limit(NAMED).toList());
    return books.size() <= NAMED
        ? named
        : named + " and %s more".formatted(Figures.count(books.size() - NAMED));
  }

  @FXML
  private void stay() {
    stay.run();
  }

  @FXML
  private void act() {
    stay.run();
    leave.run();
  }
}
