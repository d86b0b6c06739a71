package breakerboard.console.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many alarms are seen at once. */
class AlarmPanelTest {

  /** Views of windows that are 720, 900 and 1440 high, and of one that was never laid out. */
  @ParameterizedTest
  @CsvSource({"560, 4", "740, 6", "1280, 11", "0, 6"})
  void aHighViewHasRoomForMoreAlarms(double height, int rows) {
    assertThat(AlarmPanel.rowsIn(height)).isEqualTo(rows);
  }
}
