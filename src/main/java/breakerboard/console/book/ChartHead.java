package breakerboard.console.book;

import breakerboard.console.Shown;
import breakerboard.console.Toggles;
import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** What stands round a time chart: its title, its ranges, the way back to now, and one line. */
final class ChartHead {
  private static final double WIDE = 480;

  private final Tooltip whole = new Tooltip();

  @FXML private Label chartTitle;
  @FXML private ToggleGroup ranges;
  @FXML private ToggleButton minutes5;
  @FXML private ToggleButton minutes30;
  @FXML private ToggleButton today;
  @FXML private ToggleButton all;
  @FXML private StackPane place;
  @FXML private Label chartWords;
  @FXML private Button cancelLoading;
  @FXML private ToggleButton live;

  ChartHead() {
    whole.setWrapText(true);
    whole.setMaxWidth(WIDE);
  }

  /** Puts the chart where it stands. */
  void frame(Node chart) {
    place.getChildren().setAll(chart);
  }

  void onRange(Consumer<ChartRange> chosen) {
    Map<Toggle, ChartRange> byToggle =
        Map.of(
            minutes5, ChartRange.FIVE_MINUTES,
            minutes30, ChartRange.HALF_AN_HOUR,
            today, ChartRange.TODAY,
            all, ChartRange.ALL);
    Toggles.keepOne(ranges, () -> chosen.accept(byToggle.get(ranges.getSelectedToggle())));
  }

  void onLive(Runnable task) {
    live.setOnAction(_ -> task.run());
  }

  void onCancel(Runnable task) {
    cancelLoading.setOnAction(_ -> task.run());
  }

  /** A chart without values. */
  void show(String newTitle) {
    chartTitle.setText(newTitle);
  }

  /**
   * What it says.
   *
   * @param follows whether the chart moves on with the desk
   * @param loading whether there is something to cancel
   */
  void show(String words, boolean follows, boolean loading) {
    if (!words.equals(chartWords.getText())) {
      chartWords.setText(words);
      whole.setText(words);
      chartWords.setTooltip(whole);
    }
    live.setSelected(follows);
    Shown.only(cancelLoading, loading);
  }
}
