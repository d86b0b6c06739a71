package breakerboard.console;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The small menu of how the windows look; what is chosen is marked each time it opens. */
final class DisplayMenu {
  private static final List<Integer> SIZES = List.of(90, 100, 110, 125, 150);

  private final Display display;

  DisplayMenu(Display display) {
    this.display = display;
  }

  /** Larger, smaller and the usual size have keys. */
  void bind(KeyBindings keys) {
    List.of(Shortcuts.LARGER, Shortcuts.LARGER_ALSO, Shortcuts.LARGER_PAD)
        .forEach(shortcut -> keys.bind(shortcut, display::larger));
    List.of(Shortcuts.SMALLER, Shortcuts.SMALLER_PAD)
        .forEach(shortcut -> keys.bind(shortcut, display::smaller));
    keys.bind(Shortcuts.USUAL_SIZE, () -> display.size(Display.USUAL));
  }

  void fill(MenuButton button) {
    add(
        button,
        "Theme of the system",
        () -> chosen().isEmpty(),
        () -> display.choose(Optional.empty()));
    for (Theme theme : Theme.values()) {
      add(
          button,
          theme.words(),
          () -> chosen().equals(Optional.of(theme)),
          () -> display.choose(Optional.of(theme)));
    }
    button.getItems().add(new SeparatorMenuItem());
    for (int size : SIZES) {
      add(
          button,
          "Size " + size + " %",
          () -> display.percentProperty().get() == size,
          () -> display.size(size));
    }
    button.getItems().add(new SeparatorMenuItem());
    for (Density density : Density.values()) {
      add(
          button,
          density.words(),
          () -> display.densityProperty().get() == density,
          () -> display.densityProperty().set(density));
    }
    button.getItems().add(new SeparatorMenuItem());
    for (Gauges gauges : Gauges.values()) {
      add(
          button,
          gauges.words(),
          () -> display.gaugesProperty().get() == gauges,
          () -> display.gaugesProperty().set(gauges));
    }
    button.setOnShowing(_ -> button.getItems().forEach(DisplayMenu::mark));
  }

  private Optional<Theme> chosen() {
    return display.chosenThemeProperty().get();
  }

  private static void mark(MenuItem item) {
    if (item instanceof Choice choice) {
      choice.setSelected(choice.holds.getAsBoolean());
    }
  }

  private static void add(MenuButton button, String words, BooleanSupplier holds, Runnable chosen) {
    Choice choice = new Choice(words, holds);
    choice.setOnAction(_ -> chosen.run());
    button.getItems().add(choice);
  }

  /** One of several. */
  private static final class Choice extends CheckMenuItem {
    private final BooleanSupplier holds;

    Choice(String words, BooleanSupplier holds) {
      super(words);
      this.holds = holds;
      setMnemonicParsing(false);
    }
  }
}
