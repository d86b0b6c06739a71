package breakerboard.console.health;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Names at the left, values at the right, a line each. */
final class PairLines extends VBox {
  private final List<Line> lines = new ArrayList<>();

  private record Line(Label name, Label value) {}

  PairLines() {
    getStyleClass().add("health-pairs");
  }

  void show(List<Pair> pairs) {
    while (lines.size() < pairs.size()) {
      add();
    }
    while (lines.size() > pairs.size()) {
      lines.removeLast();
      getChildren().removeLast();
    }
    for (int i = 0; i < pairs.size(); i++) {
      lines.get(i).name().setText(pairs.get(i).name());
      lines.get(i).value().setText(pairs.get(i).value());
    }
  }

  private void add() {
    Label name = new Label();
    name.getStyleClass().add("health-name");
    Label value = new Label();
    value.getStyleClass().add("health-value");
    value.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(name, gap, value);
    line.getStyleClass().add("health-pair");
    lines.add(new Line(name, value));
    getChildren().add(line);
  }
}
