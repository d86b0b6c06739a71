package breakerboard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignalsTest {
  private static final MarketDay DAY = March2020.DAYS.getFirst();
  private static final double OPEN = 2954.20;

  private static Observation told(double index) {
    Observation.Builder into = new Observation.Builder("main", 0);
    new Signals(new Random(1)).tell(DAY, index, into);
    return into.build();
  }

  @Test
  void atTheOpenAllIsWell() {
    Observation open = told(OPEN);

    assertThat(open.value(InputField.ORDER_REJECT_RATE)).isEqualTo(0.012, within(0.004));
    assertThat(open.value(InputField.MODEL_ACCURACY)).isEqualTo(0.72, within(0.02));
    assertThat(open.value(InputField.ERROR_COUNT)).isZero();
  }

  @Test
  void aFallOfTenPercentMakesThemWorse() {
    Observation fallen = told(0.9 * OPEN);

    assertThat(fallen.value(InputField.ORDER_REJECT_RATE)).isEqualTo(0.092, within(0.004));
    assertThat(fallen.value(InputField.MODEL_ACCURACY)).isEqualTo(0.54, within(0.02));
    assertThat(fallen.value(InputField.CORRELATION_BREAKDOWN_SCORE)).isEqualTo(1.08, within(0.02));
  }

  @Test
  void everyValueIsOneThatAFeedMaySend() {
    Observation crash = told(0.01 * OPEN);

    for (InputField field : InputField.values()) {
      if (crash.has(field)) {
        assertThat(field.accepts(crash.value(field))).as(field.wireName()).isTrue();
      }
    }
  }
}
