package breakerboard.console.wall;

import breakerboard.console.Figures;
import breakerboard.console.ScreenState;
import breakerboard.console.Shown;
import breakerboard.console.StateShape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The desk's totals; choosing one shows the books that it counts. */
final class TotalsStrip extends HBox {
  private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");
  private static final double SHAPE = 12;

  private final Map<Total, ToggleButton> buttons = new EnumMap<>(Total.class);
  private final Map<Total, Label> counts = new EnumMap<>(Total.class);

  /**
   * @param only hears which books are wanted: those of the chosen total, all without one
   */
  TotalsStrip(Consumer<Predicate<WallRank>> only) {
    getStyleClass().add("wall-totals");
    setAlignment(Pos.CENTER_LEFT);
    ToggleGroup group = new ToggleGroup();
    for (Total total : Total.values()) {
      if (total == Total.TRIPPED) {
        Region divider = new Region();
        divider.getStyleClass().add("wall-divider");
        getChildren().add(divider);
      }
      ToggleButton button = button(total);
      button.setToggleGroup(group);
      button.setUserData(total);
      getChildren().add(button);
    }
    group.selectedToggleProperty().subscribe((_, now) -> only.accept(wanted(now)));
    show(new WallTotals(Map.of(), List.of()));
  }

  private static Predicate<WallRank> wanted(@Nullable Toggle chosen) {
    return chosen == null ? _ -> true : ((Total) chosen.getUserData())::counts;
  }

  private ToggleButton button(Total total) {
    Label count = new Label();
    count.getStyleClass().add("wall-count");
    HBox picture = new HBox(new StateShape(SHAPE, total.sign()), count);
    picture.getStyleClass().add("wall-total-picture");
    picture.setAlignment(Pos.CENTER_LEFT);
    ToggleButton button = new ToggleButton(total.words(), picture);
    button.getStyleClass().add("wall-total");
    button.setMnemonicParsing(false);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip("Show only these; again for all"));
    buttons.put(total, button);
    counts.put(total, count);
    return button;
  }

  /** Shows the counts; what is seldom there shows only when it is. */
  void show(WallTotals totals) {
    for (Total total : Total.values()) {
      int count = totals.count(total);
      ToggleButton button = Objects.requireNonNull(buttons.get(total));
      Objects.requireNonNull(counts.get(total)).setText(Figures.count(count));
      button.pseudoClassStateChanged(SOME, count > 0 && total.sign() != ScreenState.ALLOWED);
      button.setAccessibleText(Figures.count(count) + " " + total.words());
      boolean there = count > 0 || total != Total.LIQUIDATE_ONLY || button.isSelected();
      Shown.only(button, there);
    }
  }
}
