package breakerboard.console.palette;

import breakerboard.console.Shortcut;
import breakerboard.console.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All keys of the window on one sheet: those that it hears, and those of the controls. */
final class ShortcutSheet extends VBox {
  /** What the controls themselves hear, in every view. */
  private static final List<Held> OF_CONTROLS =
      List.of(
          new Held("Go on, or back", List.of("Tab", "Shift+Tab")),
          new Held("Move within a list, table, tiles or tabs", List.of("↑", "↓", "←", "→")),
          new Held("Open what is selected, or press a button", List.of("Enter", "Space")),
          new Held("Enlarge a tile, or set it back", List.of("Ctrl+Enter")),
          new Held("Close a dialog, a detail or a menu", List.of("Esc")),
          new Held("To the newest or the oldest row of the history", List.of("Home", "End")),
          new Held(
              "Move a time chart, to its begin or back to now", List.of("←", "→", "Home", "End")),
          new Held(
              "Zoom a time chart, read a moment of it", List.of("+", "-", "Shift+←", "Shift+→")),
          new Held("Halt by the kill switch once it is open", List.of("hold Space 1 s")),
          new Held("Select several rows", List.of("Shift+↑", "Shift+↓", "Ctrl+A")),
          new Held("Open a list to choose from", List.of("Alt+↓")),
          new Held("Show, hide and move the columns of a table", List.of("Shift+F10")));

  /** What the Replay view hears beside them. */
  private static final List<Held> OF_REPLAY =
      List.of(
          new Held("Play or pause", List.of("Space")),
          new Held("To the mark before, or after", List.of("←", "→")),
          new Held("To the start, or the end", List.of("Home", "End")),
          new Held("Faster, or slower", List.of("+", "-")),
          new Held("One observation on", List.of("N")),
          new Held("On to the next event", List.of("E")));

  private record Held(String words, List<String> keys) {}

  ShortcutSheet(List<Shortcut> shortcuts, Runnable close) {
    getStylesheets().add(Theme.sheet("palette.css"));
    getStyleClass().add("shortcut-sheet");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText("Shortcuts");
    Label title = new Label("Shortcuts");
    title.getStyleClass().add("dialog-title");
    Button done = new Button("Close");
    done.setCancelButton(true);
    done.setOnAction(_ -> close.run());
    HBox foot = new HBox(done);
    foot.getStyleClass().add("sheet-foot");
    ScrollPane scroll = new ScrollPane(lines(shortcuts));
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    getChildren().setAll(title, scroll, foot);
  }

  private static Node lines(List<Shortcut> shortcuts) {
    Map<String, List<String>> keysByWords = new LinkedHashMap<>();
    for (Shortcut shortcut : shortcuts) {
      keysByWords.merge(shortcut.words(), List.of(shortcut.display()), ShortcutSheet::both);
    }
    VBox all = new VBox();
    all.getStyleClass().add("sheet-lines");
    all.getChildren()
        .addAll(
            heading("Everywhere in the window"),
            grid(
                keysByWords.entrySet().stream()
                    .map(line -> new Held(line.getKey(), line.getValue()))
                    .toList()),
            heading("In a view or a dialog"),
            grid(OF_CONTROLS),
            heading("In Replay, while a recording is open"),
            grid(OF_REPLAY));
    return all;
  }

  /** The key on the pad of numbers reads the same as the other one. */
  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  private static Label heading(String words) {
    Label heading = new Label(words);
    heading.getStyleClass().add("sheet-heading");
    return heading;
  }

  private static GridPane grid(List<Held> lines) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("sheet-grid");
    for (int row = 0; row < lines.size(); row++) {
      Label words = new Label(lines.get(row).words());
      words.setMinWidth(Region.USE_PREF_SIZE);
      FlowPane keys = new FlowPane();
      keys.getStyleClass().add("sheet-keys");
      lines.get(row).keys().forEach(key -> keys.getChildren().add(key(key)));
      grid.add(words, 0, row);
      grid.add(keys, 1, row);
    }
    return grid;
  }

  private static Label key(String words) {
    Label key = new Label(words);
    key.getStyleClass().add("keys");
    key.setMinWidth(Region.USE_PREF_SIZE);
    return key;
  }
}
