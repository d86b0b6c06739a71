package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static breakerboard.engine.Scene.BREACH;
import static breakerboard.engine.Scene.CALM;
import static breakerboard.engine.Scene.MANUAL;
import static breakerboard.engine.Scene.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Command;
import org.junit.jupiter.api.Test;

/** A book says why it does not trade, and says the present reason. */
class BecauseTest {
  private static final long SILENCE = 11;
  private static final long STALE = 61;

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

  @Test
  void anOperatorWhoTripsWhatHoldsTheBookAlreadyIsTheCauseFromThenOn() {
    Scene scene = new Scene().volatility(CALM).volatility(BREACH);

    scene.give(new Command.Trip(BOOK, VOLATILITY));

    assertThat(scene.book().because()).isEqualTo("Volatility by jmeyer: as agreed");
    assertThat(scene.reasons()).containsExactly("main HALTED Volatility by jmeyer: as agreed");
  }

  @Test
  void anotherOperatorWhoTripsItAgainIsTheCauseFromThenOn() {
    Scene scene = new Scene().volatility(CALM);
    scene.give(new Command.Trip(BOOK, VOLATILITY));

    scene.give(new Command.Trip(BOOK, VOLATILITY), "kim", "still odd", 1);

    assertThat(scene.reasons()).containsExactly("main HALTED Volatility by kim: still odd");
  }

  @Test
  void aRetripIsTheCauseWithItsOwnValue() {
    Scene scene = new Scene().volatility(CALM).volatility(BREACH).volatility(CALM);

    scene.volatility(0.07);

    assertThat(scene.reasons()).containsExactly("main HALTED Volatility spot 7.00 % > 5.00 %");
  }

  @Test
  void aTripIsTheCauseWhereMissingInputHeldTheBookBefore() {
    Scene scene =
        new Scene(
            """
            {"breaker_configs": {
              "volatility": {"on_unfed": "halt"},
              "data_feed_integrity": {"enabled": false}}}
            """);
    scene.volatility(CALM).pass(STALE);
    assertThat(scene.book().because()).isEqualTo("Volatility not fed");

    scene.volatility(BREACH);

    assertThat(scene.book().because()).isEqualTo("Volatility spot 6.00 % > 5.00 %");
  }

  @Test
  void theCauseIsToldOnceHoweverOftenItIsMeasured() {
    Scene scene = new Scene().volatility(CALM).volatility(BREACH);

    scene.volatility(0.07).volatility(0.08).pass(1).volatility(BREACH);

    assertThat(scene.reasons()).isEmpty();
    assertThat(scene.book().because()).isEqualTo("Volatility spot 6.00 % > 5.00 %");
  }
}
