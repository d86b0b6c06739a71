package breakerboard.console.events;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;

/**
 * One entry of a filter's list.
 *
 * @param value what has to match; empty lets everything pass
 */
record Choice<T>(String label, Optional<T> value) {
  static <T> Choice<T> any(String label) {
    return new Choice<>(label, Optional.empty());
  }

  static <T> Choice<T> of(String label, T value) {
    return new Choice<>(label, Optional.of(value));
  }

  /** Offers other entries, keeps what is chosen where it is still among them. */
  static <T> void offer(ComboBox<Choice<T>> box, List<Choice<T>> choices) {
    if (box.getItems().equals(choices)) {
      return;
    }
    Choice<T> chosen = box.getValue();
    box.getItems().setAll(choices);
    box.setValue(chosen != null && choices.contains(chosen) ? chosen : choices.getFirst());
  }

  /** What is chosen, empty for everything. */
  static <T> Optional<T> chosen(ComboBox<Choice<T>> box) {
    return Optional.ofNullable(box.getValue()).flatMap(Choice::value);
  }

  @Override
  public String toString() {
    return label;
  }
}
