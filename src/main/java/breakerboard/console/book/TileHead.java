package breakerboard.console.book;

import breakerboard.console.Chip;
import breakerboard.console.Fonts;
import breakerboard.console.Lettering;
import breakerboard.console.ScreenState;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Font;

/**
 * The head of a tile: the breaker's name and its state. A name that does not fit beside the state
 * is written smaller, then in two lines, and never cut.
 */
final class TileHead extends HBox {
  private static final PseudoClass SNUG = PseudoClass.getPseudoClass("snug");
  private static final PseudoClass TWO_LINES = PseudoClass.getPseudoClass("two-lines");
  private static final String SOFT_HYPHEN = "\u00AD";
  private static final double GAP = 8;
  private static final double LARGE = 15;
  private static final Font USUAL = Font.font(Fonts.MEDIUM, LARGE);

  private final Label name = new Label();
  private final Chip chip = new Chip();
  private double free;
  private final double usualWidth;
  private final double smallWidth;
  private final double longestWord;
  private final String label;
  private final String divided;

  /**
   * @param brief the breaker's brief name, which may be divided at its soft hyphen
   */
  TileHead(String label, String brief) {
    this.label = label;
    divided = brief.replace(SOFT_HYPHEN, "-\n");
    longestWord =
        Stream.of(label.split(" "))
            .mapToDouble(word -> Math.ceil(Lettering.wide(word, Lettering.STRONG)))
            .max()
            .orElse(0);
    getStyleClass().add("tile-head");
    setAlignment(Pos.CENTER_LEFT);
    usualWidth = Lettering.wide(label, USUAL);
    smallWidth = Lettering.wide(label, Lettering.STRONG);
    name.setText(label);
    name.getStyleClass().add("tile-name");
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    chip.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(name, chip);
  }

  String name() {
    return label;
  }

  void show(ScreenState state) {
    chip.show(state);
  }

  /** Leaves that much free before the state, px. */
  void keepFree(double wide) {
    free = wide;
    name.setPadding(new Insets(0, wide, 0, 0));
  }

  /** Where what stands before the state ends. */
  double beforeState(double width) {
    return width - TileGeometry.RIGHT - Math.ceil(chip.prefWidth(-1)) - GAP;
  }

  /** Where the middle of its words is, in that height. */
  double middle(double height) {
    return (snappedTopInset() + height - snappedBottomInset()) / 2;
  }

  /** Chooses how the name is written in that width. */
  void fit(double width) {
    double room = beforeState(width) - TileGeometry.LEFT - free;
    boolean snug = usualWidth > room;
    boolean twoLines = smallWidth > room;
    name.setText(longestWord > room ? divided : label);
    if (snug != getPseudoClassStates().contains(SNUG)
        || twoLines != getPseudoClassStates().contains(TWO_LINES)) {
      pseudoClassStateChanged(SNUG, snug);
      pseudoClassStateChanged(TWO_LINES, twoLines);
      name.setWrapText(twoLines);
      applyCss();
    }
  }
}
