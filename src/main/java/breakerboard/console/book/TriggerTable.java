package breakerboard.console.book;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.console.Shown;
import breakerboard.console.StateShape;
import breakerboard.domain.Reading;
import breakerboard.domain.TriggerReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The triggers of a breaker, a row each, in table order; a row can be chosen for the chart. Where
 * there is no room for all, those that are nearest to their limits are shown.
 */
final class TriggerTable extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double SHAPE = 11;
  private static final double NUMBER_WIDTH = 84;
  private static final double LEVEL_WIDTH = 92;
  private static final double NARROW_NUMBER_WIDTH = 72;

  private final Format format;
  private final Consumer<String> onChoose;
  private final List<Row> rows = new ArrayList<>();
  private final List<Label> numbers = new ArrayList<>();
  private final List<Label> warnings = new ArrayList<>();
  private final Label heading = named("");
  private final HBox header = new HBox();
  private List<TriggerReading> triggers = List.of();
  private String chosen = "";
  private int most = Integer.MAX_VALUE;
  private boolean narrow;

  TriggerTable(Format format, Consumer<String> onChoose) {
    this.format = format;
    this.onChoose = onChoose;
    getStyleClass().add("trigger-table");
    header.getStyleClass().add("trigger-header");
    header.setAlignment(Pos.CENTER_LEFT);
    numbers.addAll(List.of(number("Value"), number("Limit")));
    Label warning = number("Warning");
    warnings.add(warning);
    header
        .getChildren()
        .addAll(heading, numbers.getFirst(), warning, numbers.getLast(), level("Level"));
    getChildren().add(header);
  }

  /** Where there is little room the warning limit is left to the page of triggers. */
  void setNarrow(boolean nowNarrow) {
    narrow = nowNarrow;
    fit();
  }

  private void fit() {
    for (Label warning : warnings) {
      Shown.only(warning, !narrow);
    }
    for (Label number : numbers) {
      number.setMinWidth(narrow ? NARROW_NUMBER_WIDTH : NUMBER_WIDTH);
      number.setPrefWidth(narrow ? NARROW_NUMBER_WIDTH : NUMBER_WIDTH);
    }
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
   * @param newChosen the one in the chart
   */
  void show(Reading reading, String newChosen) {
    triggers = reading.triggers();
    chosen = newChosen;
    draw();
  }

  /** Shows so many rows at most, the chosen trigger and those nearest to their limits. */
  void showNearest(int rows) {
    if (most != rows) {
      most = rows;
      draw();
    }
  }

  /** In px. */
  double headerHeight() {
    return header.minHeight(-1);
  }

  /** In px. */
  double rowHeight() {
    return rows.isEmpty() ? headerHeight() : rows.getFirst().minHeight(-1);
  }

  private void draw() {
    List<TriggerReading> nearest =
        triggers.stream()
            .sorted(
                Comparator.comparing((TriggerReading t) -> !t.name().equals(chosen))
                    .thenComparing(TriggerReading::level, Comparator.reverseOrder())
                    .thenComparing(TriggerTable::nearness, Comparator.reverseOrder()))
            .limit(most)
            .toList();
    show(triggers.stream().filter(nearest::contains).toList());
    heading.setText(
        nearest.size() == triggers.size()
            ? "Trigger"
            : "%s of %s triggers"
                .formatted(Figures.count(nearest.size()), Figures.count(triggers.size())));
  }

  private static double nearness(TriggerReading trigger) {
    return Double.isNaN(trigger.utilisation()) ? -1 : trigger.utilisation();
  }

  private void show(List<TriggerReading> shown) {
    while (rows.size() < shown.size()) {
      Row row = new Row();
      rows.add(row);
      getChildren().add(row);
      numbers.addAll(List.of(row.value, row.limit));
      warnings.add(row.warning);
    }
    fit();
    for (int i = 0; i < rows.size(); i++) {
      Shown.only(rows.get(i), i < shown.size());
    }
    for (int i = 0; i < shown.size(); i++) {
      rows.get(i).show(shown.get(i));
    }
  }

  /** What it is about; of one past its limit that does not trip also what it lacks to do so. */
  static String words(TriggerReading trigger) {
    String name =
        trigger.subject().isEmpty() ? trigger.name() : trigger.name() + " " + trigger.subject();
    boolean lacking = TileFigure.hasFloor(trigger) && trigger.value() > trigger.limit();
    return lacking ? name + ", " + Figures.share(trigger.utilisation()) + " of its floor" : name;
  }

  private final class Row extends HBox {
    private final Label name = named("");
    private final Tooltip whole = new Tooltip();
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
      name.setTooltip(whole);
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

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
      if (action == AccessibleAction.FIRE) {
        onChoose.accept(trigger);
      } else {
        super.executeAccessibleAction(action, parameters);
      }
    }

    void show(TriggerReading now) {
      trigger = now.name();
      name.setText(words(now));
      whole.setText(name.getText());
      value.setText(Figures.cell(now.value(), now.unit(), now.limit()));
      warning.setText(Figures.cell(now.warnLimit(), now.unit(), now.limit()));
      limit.setText(Figures.cell(now.limit(), now.unit(), now.limit()));
      ScreenState state = ScreenState.of(now.level());
      state.dress(this);
      shape.show(state);
      level.setText(format.words(now.level()));
      pseudoClassStateChanged(CHOSEN, now.name().equals(chosen));
      setAccessibleText(
          name.getText()
              + ", "
              + Figures.against(now)
              + ", "
              + level.getText()
              + ", show in chart");
    }
  }
}
