package breakerboard.console.health;

import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A cell of two lines; what does not fit is in the tooltip. */
final class TwoLineCell<R> extends TableCell<R, R> {
  private final Function<R, TwoLines> words;
  private final Label upper = new Label();
  private final Label lower = new Label();
  private final VBox lines = new VBox(upper, lower);
  private final Tooltip whole = new Tooltip();

  /**
   * @param lowerLoses what the lower line loses where it is too long
   */
  TwoLineCell(Function<R, TwoLines> words, OverrunStyle lowerLoses) {
    this.words = words;
    lower.setTextOverrun(lowerLoses);
    lower.getStyleClass().add("muted");
    lines.getStyleClass().add("health-two-lines");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable R row, boolean empty) {
    super.updateItem(row, empty);
    if (row == null || empty) {
      setText("");
      setTooltip(null);
      setGraphic(null);
      return;
    }
    TwoLines said = words.apply(row);
    upper.setText(said.upper());
    lower.setText(said.lower());
    whole.setText(said.whole());
    setText(said.whole());
    setTooltip(whole);
    setGraphic(lines);
  }
}
