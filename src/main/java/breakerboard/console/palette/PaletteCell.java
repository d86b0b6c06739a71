package breakerboard.console.palette;

import breakerboard.console.Shown;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One line of the palette: what it does, why not, where it belongs, and its keys. */
final class PaletteCell extends ListCell<PaletteEntry> {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final Label words = new Label();
  private final Label why = new Label();
  private final Label kind = new Label();
  private final Label keys = new Label();
  private final HBox line = new HBox(words, why, kind, keys);

  PaletteCell() {
    line.getStyleClass().add("palette-line");
    line.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(Region.USE_PREF_SIZE);
    why.getStyleClass().add("palette-why");
    why.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(why, Priority.ALWAYS);
    kind.getStyleClass().add("palette-kind");
    kind.setMinWidth(Region.USE_PREF_SIZE);
    keys.getStyleClass().add("keys");
    keys.setMinWidth(Region.USE_PREF_SIZE);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    boolean shown = entry != null && !empty;
    if (entry != null && shown) {
      words.setText(entry.words());
      why.setText(entry.off());
      kind.setText(entry.kind());
      keys.setText(entry.keys());
      Shown.only(keys, !entry.keys().isEmpty());
      setAccessibleText(entry.words() + ", " + entry.kind() + ". " + entry.off());
    }
    pseudoClassStateChanged(OFF, entry != null && shown && !entry.off().isEmpty());
    setGraphic(shown ? line : null);
  }
}
