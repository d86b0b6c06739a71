package breakerboard.console.limits;

import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A breaker in the list at the left, with its state and how much is staged for it. */
final class SectionCell extends ListCell<LimitSection> {
  private static final double SHAPE = 12;

  private final Function<LimitSection, Optional<ScreenState>> states;
  private final Supplier<Staging> staging;
  private final StateShape shape = new StateShape(SHAPE);
  private final Label name = new Label();
  private final Label count = new Label();
  private final HBox line;

  /**
   * @param states of a section's breaker; empty where it is about none
   */
  SectionCell(Function<LimitSection, Optional<ScreenState>> states, Supplier<Staging> staging) {
    this.states = states;
    this.staging = staging;
    count.getStyleClass().add("staged-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    line = new HBox(shape, name, gap, count);
    line.getStyleClass().add("section-line");
    line.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected void updateItem(@Nullable LimitSection section, boolean empty) {
    super.updateItem(section, empty);
    if (section == null || empty) {
      setGraphic(null);
      return;
    }
    Optional<ScreenState> state = states.apply(section);
    state.ifPresent(shape::show);
    shape.setVisible(state.isPresent());
    name.setText(section.label());
    int staged = staging.get().count(section.breaker());
    count.setText(staged == 0 ? "" : staged + " staged");
    setAccessibleText(
        section.label()
            + state.map(now -> ", " + now.word()).orElse("")
            + (staged == 0 ? "" : ", " + staged + " staged"));
    setGraphic(line);
  }
}
