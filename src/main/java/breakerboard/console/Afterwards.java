package breakerboard.console;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What has to be said of a deed whose dialog is gone, one sentence after the other, each until it
 * was seen or is no longer so. Used on the JavaFX thread.
 */
public final class Afterwards {
  private final List<String> unseen = new ArrayList<>();
  private final ReadOnlyObjectWrapper<BandLine> line = new ReadOnlyObjectWrapper<>(BandLine.NONE);

  /** Says it once all that was said before was seen. */
  public void tell(String sentence) {
    unseen.add(sentence);
    show();
  }

  /** It is no longer so: says it no more. */
  public void takeBack(String sentence) {
    if (unseen.remove(sentence)) {
      show();
    }
  }

  private void show() {
    line.set(
        unseen.isEmpty()
            ? BandLine.NONE
            : new BandLine(ScreenState.WARNING, unseen.getFirst(), "Seen", this::seen));
  }

  private void seen() {
    unseen.removeFirst();
    show();
  }

  /** What there is to say now. */
  public ReadOnlyObjectProperty<BandLine> lineProperty() {
    return line.getReadOnlyProperty();
  }
}
