package breakerboard.console.limits;

import breakerboard.console.Shown;
import breakerboard.console.dialogs.Fxml;
import breakerboard.console.limits.KeyFilter.Show;
import breakerboard.domain.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What the operator asks for: which book, and which of its keys. */
final class LimitsBar {
  private static final String ALL_BOOKS = "All books";
  private static final String BACK = "Back to the limits";

  private final Runnable onAsked;
  private final Map<Toggle, Show> shows;

  @FXML private HBox bar;
  @FXML private ComboBox<String> book;
  @FXML private TextField find;
  @FXML private ToggleGroup show;
  @FXML private ToggleButton all;
  @FXML private ToggleButton changed;
  @FXML private ToggleButton overridden;
  @FXML private ToggleButton warnings;
  @FXML private Label version;
  @FXML private HBox asked;
  @FXML private ToggleButton versions;
  @FXML private ToggleButton whatIf;

  /**
   * @param onAsked runs when something else is asked for
   * @param onPlace runs when something else is to be shown in the place of the keys
   */
  LimitsBar(Runnable onAsked, Runnable onPlace) {
    this.onAsked = onAsked;
    Fxml.load("limits-bar.fxml", this);
    this.shows =
        Map.of(
            all, Show.ALL,
            changed, Show.CHANGED,
            overridden, Show.OVERRIDDEN,
            warnings, Show.WARNINGS);
    book.getItems().setAll(ALL_BOOKS);
    book.setValue(ALL_BOOKS);
    find.textProperty().subscribe((_, _) -> onAsked.run());
    show.selectedToggleProperty().subscribe((_, _) -> keepShow());
    versions
        .selectedProperty()
        .subscribe(
            (_, now) -> {
              asked.setVisible(!now);
              versions.setText(now ? BACK : "Versions");
              onPlace.run();
            });
    whatIf
        .selectedProperty()
        .subscribe(
            (_, now) -> {
              whatIf.setText(now ? BACK : "What-if");
              onPlace.run();
            });
    book.valueProperty().subscribe((_, _) -> onAsked.run());
  }

  Region root() {
    return bar;
  }

  /** The book asked for, {@link Command#DESK} for all books. */
  String book() {
    String name = book.getValue();
    return name == null || name.equals(ALL_BOOKS) ? Command.DESK : name;
  }

  KeyFilter filter() {
    return new KeyFilter(shows.getOrDefault(show.getSelectedToggle(), Show.ALL), find.getText());
  }

  /** Offers these books beside all of them; the one asked for stays while there is one. */
  void offer(List<String> books) {
    List<String> names = new ArrayList<>(List.of(ALL_BOOKS));
    names.addAll(books);
    if (!names.equals(book.getItems())) {
      String kept = book.getValue();
      book.getItems().setAll(names);
      book.setValue(names.contains(kept) ? kept : ALL_BOOKS);
    }
  }

  void choose(String name) {
    book.setValue(name);
  }

  /** Whether the versions are to be shown in the place of the keys. */
  boolean showsVersions() {
    return versions.isSelected();
  }

  /** Whether the what-if is to be shown in the place of the keys, where it has none of its own. */
  boolean showsWhatIf() {
    return whatIf.isSelected();
  }

  /** In a wide view the what-if has a place of its own. */
  void setWide(boolean wide) {
    Shown.only(whatIf, !wide);
  }

  /** Puts the focus where a key is looked for. */
  void find() {
    versions.setSelected(false);
    whatIf.setSelected(false);
    find.requestFocus();
    find.selectAll();
  }

  /** Asks for every key of the section. */
  void clear() {
    find.clear();
    all.setSelected(true);
  }

  void showVersion(long number) {
    version.setText("config v" + number);
  }

  private void keepShow() {
    if (show.getSelectedToggle() == null) {
      all.setSelected(true);
    } else {
      onAsked.run();
    }
  }
}
