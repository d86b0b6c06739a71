package breakerboard.console.palette;

import breakerboard.console.EntryField;
import breakerboard.console.Figures;
import breakerboard.console.Theme;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * The palette: a field, and below it what matches. The focus stays in the field; the arrow keys
 * move in the list, Enter does what is selected.
 */
final class PaletteCard extends VBox {
  private static final int PAGE = 10;

  private final List<PaletteEntry> all;
  private final Runnable close;
  private final EntryField field = new EntryField();
  private final ListView<PaletteEntry> list = new ListView<>();
  private final Label foot = new Label();

  /**
   * @param close takes the palette away
   */
  PaletteCard(List<PaletteEntry> all, Runnable close) {
    this.all = all;
    this.close = close;
    getStylesheets().add(Theme.sheet("palette.css"));
    getStyleClass().add("palette");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText("Palette");
    field.setId("paletteField");
    field.setPromptText("An action, view, book or breaker");
    field.textProperty().subscribe(this::find);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    list.setId("paletteList");
    list.setFocusTraversable(false);
    list.setAccessibleText("What can be done");
    list.setAccessibleHelp("The arrow keys move through it while the field above has the focus");
    list.setCellFactory(_ -> new PaletteCell());
    list.setOnMouseClicked(_ -> run());
    list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
    foot.getStyleClass().add("palette-foot");
    getChildren().setAll(field, list, foot);
  }

  private void find(String typed) {
    list.getItems().setAll(Fuzzy.rank(typed, all, PaletteEntry::sought));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
    foot.setText(
        list.getItems().isEmpty()
            ? "Nothing here has these letters in this order"
            : "Showing %s of %s · Enter does it, Esc closes"
                .formatted(Figures.count(list.getItems().size()), Figures.count(all.size())));
    tell();
  }

  /** A screen reader hears what Enter would do. */
  private void tell() {
    field.setAccessibleText(
        selected()
            .map(entry -> "Palette, " + entry.words() + ", " + entry.kind() + ". " + entry.off())
            .orElse("Palette, nothing found"));
  }

  private Optional<PaletteEntry> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void onKey(KeyEvent event) {
    Optional<Runnable> wanted = wanted(event.getCode());
    wanted.ifPresent(
        task -> {
          event.consume();
          task.run();
        });
  }

  private Optional<Runnable> wanted(KeyCode key) {
    return switch (key) {
      case UP -> Optional.of(() -> move(-1));
      case DOWN -> Optional.of(() -> move(1));
      case PAGE_UP -> Optional.of(() -> move(-PAGE));
      case PAGE_DOWN -> Optional.of(() -> move(PAGE));
      case ENTER -> Optional.of(this::run);
      default -> Optional.empty();
    };
  }

  private void move(int step) {
    int last = list.getItems().size() - 1;
    if (last < 0) {
      return;
    }
    int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, last);
    list.getSelectionModel().clearAndSelect(to);
    list.scrollTo(Math.max(0, to - PAGE / 2));
  }

  /** What is off stays where it stands, with its reason. */
  private void run() {
    selected()
        .filter(entry -> entry.off().isEmpty())
        .ifPresent(
            entry -> {
              close.run();
              entry.run().run();
            });
  }
}
