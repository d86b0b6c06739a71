package breakerboard.console.book;

import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import breakerboard.domain.Reading;
import breakerboard.domain.TriggerReading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The triggers of a breaker, a row each, in table order; a row can be chosen for the chart. */
final class TriggerTable extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double SHAPE = 11;
  private static final double NUMBER_WIDTH = 84;
  private static final double LEVEL_WIDTH = 92;

  private final Format format;
  private final Consumer<String> onChoose;
  private final List<Row> rows = new ArrayList<>();

  TriggerTable(Format format, Consumer<String> onChoose) {
    this.format = format;
    this.onChoose = onChoose;
    getStyleClass().add("trigger-table");
    HBox header = new HBox();
    header.getStyleClass().add("trigger-header");
    header.setAlignment(Pos.CENTER_LEFT);
    header
        .getChildren()
        .addAll(
            named("Trigger"), number("Value"), number("Warning"), number("Limit"), level("Level"));
    getChildren().add(header);
  }

  private static Label named(String text) {
    Label label = new Label(text);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  private static Label number(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("trigger-number");
    label.setMinWidth(NUMBER_WIDTH);
    label.setPrefWidth(NUMBER_WIDTH);
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  private static Label level(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("trigger-level");
    label.setMinWidth(LEVEL_WIDTH);
    label.setPrefWidth(LEVEL_WIDTH);
    return label;
  }

  /**
   * Shows the triggers.
   *
   * @param chosen the one in the chart
   */
  void show(Reading reading, String chosen) {
    List<TriggerReading> triggers = reading.triggers();
    while (rows.size() < triggers.size()) {
      Row row = new Row();
      rows.add(row);
      getChildren().add(row);
    }
    while (rows.size() > triggers.size()) {
      getChildren().remove(rows.removeLast());
    }
    for (int i = 0; i < triggers.size(); i++) {
      rows.get(i).show(triggers.get(i), chosen);
    }
  }

  private final class Row extends HBox {
    private final Label name = named("");
    private final Label value = number("");
    private final Label warning = number("");
    private final Label limit = number("");
    private final StateShape shape = new StateShape(SHAPE);
    private final Label level = level("");
    private String trigger = "";

    Row() {
      getStyleClass().addAll("trigger-row", "state");
      setAlignment(Pos.CENTER_LEFT);
      name.getStyleClass().add("trigger-name");
      level.setGraphic(shape);
      level.getStyleClass().add("trigger-word");
      getChildren().addAll(name, value, warning, limit, level);
      setFocusTraversable(true);
      setAccessibleRole(AccessibleRole.BUTTON);
      setOnMouseClicked(_ -> onChoose.accept(trigger));
      setOnKeyPressed(
          event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
              onChoose.accept(trigger);
              event.consume();
            }
          });
    }

    void show(TriggerReading now, String chosen) {
      trigger = now.name();
      String subject = now.subject().isEmpty() ? "" : " " + now.subject();
      name.setText(now.name() + subject);
      value.setText(format.value(now.value(), now.unit(), now.limit()));
      warning.setText(format.value(now.warnLimit(), now.unit(), now.limit()));
      limit.setText(format.value(now.limit(), now.unit(), now.limit()));
      ScreenState state = ScreenState.of(now.level());
      state.dress(this);
      shape.show(state);
      level.setText(format.words(now.level()));
      pseudoClassStateChanged(CHOSEN, now.name().equals(chosen));
      setAccessibleText(
          name.getText() + ", " + format.against(now) + ", " + level.getText() + ", show in chart");
    }
  }
}
