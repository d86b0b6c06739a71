package breakerboard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calm day and its one incident. */
class QuietDayTest {
  private static final Played PLAYED = Played.of("quiet-day", 3, 10);

  @Test
  void theDataIsBadOnceAndForAFewMinutes() {
    List<Observation> bad =
        PLAYED.observations().stream()
            .filter(o -> o.value(InputField.DATA_QUALITY_SCORE) < 95)
            .toList();
    Duration length = Duration.between(Played.at(bad.getFirst()), Played.at(bad.getLast()));

    assertThat(length).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(5));
    assertThat(bad)
        .as("every observation between the first and the last bad one is bad")
        .hasSameSizeAs(
            PLAYED.observations().stream()
                .filter(o -> o.time() >= bad.getFirst().time() && o.time() <= bad.getLast().time())
                .toList());
  }

  @Test
  void noBookFallsSilent() {
    List<Observation> own =
        PLAYED.observations().stream().filter(o -> o.book().equals("MACRO-3")).toList();
    for (int i = 1; i < own.size(); i++) {
      assertThat(own.get(i).time() - own.get(i - 1).time()).isEqualTo(10_000_000_000L);
    }
    assertThat(own).isNotEmpty();
  }

  @Test
  void itIsLabelledAsMadeUp() {
    assertThat(Scenario.find("quiet-day").orElseThrow().label()).contains("made up");
  }
}
