package breakerboard.console.help;

import breakerboard.console.DialogHost;
import breakerboard.console.Shortcuts;
import breakerboard.console.Theme;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The few words for who sits here for the first time; below the banner, and put away for good. */
public final class Welcome extends VBox {
  private static final double NAMES = 120;

  private static final List<Point> POINTS =
      List.of(
          new Point(
              "Banner",
              "Says whether the book may trade, why not, and what ends it. It stands in every window."),
          new Point(
              "Act",
              "Select a tile in Book: its detail explains the trip and holds Reset, Bypass, Override"
                  + " limit and Trip. Each asks for a reason before anything is done."),
          new Point(
              "Kill switch",
              Shortcuts.KILL_SWITCH.display()
                  + " from everywhere; press and hold for 1 s, or type HALT."),
          new Point(
              "Find",
              Shortcuts.PALETTE.display()
                  + " finds every action, view, book and breaker by a few letters."),
          new Point(
              "Help",
              Shortcuts.SHEET.display()
                  + " lists the keys, "
                  + Shortcuts.HELP.display()
                  + " explains the breaker whose detail is open."));

  private record Point(String name, String words) {}

  private Welcome(Runnable close) {
    getStylesheets().add(Theme.sheet("help.css"));
    getStyleClass().add("welcome");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText("Breakerboard at a glance");
    Label title = new Label("Breakerboard at a glance");
    title.getStyleClass().add("dialog-title");
    Button begin = new Button("Begin");
    begin.setId("begin");
    begin.getStyleClass().add("primary");
    begin.setDefaultButton(true);
    begin.setOnAction(_ -> close.run());
    HBox foot = new HBox(begin);
    foot.getStyleClass().add("help-foot");
    getChildren().setAll(title, points(), foot);
  }

  private static GridPane points() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("help-grid");
    ColumnConstraints names = new ColumnConstraints(NAMES);
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, words);
    for (int row = 0; row < POINTS.size(); row++) {
      Label name = new Label(POINTS.get(row).name());
      name.getStyleClass().add("help-name");
      Label text = new Label(POINTS.get(row).words());
      text.setWrapText(true);
      text.setMinHeight(Region.USE_PREF_SIZE);
      grid.add(name, 0, row);
      grid.add(text, 1, row);
    }
    return grid;
  }

  /**
   * Shows it, unless somebody has to fill something in first: then it waits for the next start.
   *
   * @param seen runs when it was put away
   */
  public static void show(DialogHost dialogs, Runnable seen) {
    if (!dialogs.isShowing()) {
      dialogs.show(
          new Welcome(
              () -> {
                dialogs.close();
                seen.run();
              }),
          seen);
    }
  }
}
