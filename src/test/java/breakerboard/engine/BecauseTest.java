package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static breakerboard.engine.Scene.BREACH;
import static breakerboard.engine.Scene.CALM;
import static breakerboard.engine.Scene.MANUAL;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Command;
import org.junit.jupiter.api.Test;

/** A book says why it does not trade, and says the present reason. */
class BecauseTest {
  private static final long SILENCE = 11;

  @Test
  void aFeedThatFellSilentIsTheCause() {
    Scene scene = new Scene().volatility(CALM).pass(SILENCE);

    assertThat(scene.book().because()).isEqualTo("Data feed integrity silence just over 10 s");
  }

  @Test
  void anOperatorsTripNamesHimAndHisReason() {
    Scene scene = new Scene().volatility(CALM);

    scene.give(new Command.Trip(BOOK, MANUAL));

    assertThat(scene.book().because()).isEqualTo("Manual trip by jmeyer: as agreed");
  }

  @Test
  void whatTrippedUnderMaintenanceIsTheCauseOnceItEnds() {
    Scene scene = new Scene().volatility(CALM);
    scene.give(new Command.StartMaintenance(BOOK));
    scene.volatility(BREACH);
    assertThat(scene.book().because()).isEqualTo("Maintenance");

    scene.give(new Command.EndMaintenance(BOOK));

    assertThat(scene.book().because()).isEqualTo("Volatility spot 6.00 % > 5.00 %");
  }
}
