package breakerboard.engine;

import static breakerboard.engine.Scene.CALM;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.EventType;
import breakerboard.domain.Observation;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.UnusedFields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which observations a live book uses. */
class AdmissionTest {
  private static final String FEED = "tail:prices.jsonl";

  private final Scene scene = new Scene();
  private long newest;

  @BeforeEach
  void oneIsUsed() {
    newest = scene.volatility(CALM).now();
  }

  @Test
  void aLittleLateItIsUsedAtTheNewestTime() {
    scene.late(0.5);

    assertThat(scene.book().observations()).isEqualTo(2);
    assertThat(scene.book().lastObservation()).isEqualTo(newest);
  }

  @Test
  void moreThanASecondLateItIsRefused() {
    scene.late(1.5);

    assertThat(scene.book().observations()).isEqualTo(1);
    assertThat(scene.engine().refusedLines()).isEqualTo(1);
  }

  @Test
  void moreThanFiveSecondsAheadOfTheDeskItIsRefused() {
    scene.late(-6);

    assertThat(scene.book().observations()).isEqualTo(1);
    assertThat(scene.engine().refusedLines()).isEqualTo(1);
  }

  @Test
  void aLineThatIsSentTwiceIsDroppedAndNoFaultOfItsFeed() {
    scene.with(o -> o.sequence(7)).with(o -> o.sequence(7)).with(o -> o.sequence(6));

    assertThat(scene.book().observations()).as("the second and third are repeats").isEqualTo(2);
    assertThat(scene.engine().refusedLines()).isZero();
    assertThat(scene.of(EventType.LINES_REFUSED)).isEmpty();
  }

  @Test
  void whatIsLeftOutOfTheUsedOnesIsCountedForTheBookAndTheDesk() {
    scene.with(o -> o.dropped().dropped().unknown());
    scene.with("EQ", o -> o.unknown());

    assertThat(scene.book().unused()).isEqualTo(new UnusedFields(2, 1));
    assertThat(scene.engine().publish(true).unused()).isEqualTo(new UnusedFields(2, 2));
  }

  @Test
  void aChangeOfPositionsBeforeAnyFullSetIsCountedAsDropped() {
    scene.observe("EQ", 5, o -> o.nav(1_000_000).changes(Scene.FLAT));
    scene.with("EQ", o -> o);
    scene.observe("EQ", 7, o -> o.changes(Scene.FLAT));

    assertThat(scene.book("EQ").unused()).isEqualTo(new UnusedFields(1, 0));
  }

  @Test
  void aRefusedLineMakesNoBook() {
    scene.engine().on(new Observation.Builder("typo", scene.in(3600)).arrival(scene.now()).build());

    assertThat(scene.engine().floor().existing("typo")).isEmpty();
    assertThat(scene.engine().refusedLines()).isEqualTo(1);
  }

  @Test
  void aConnectionThatIsNotLetInIsNoLineOfItsFeed() {
    for (int i = 0; i < 200; i++) {
      scene.with(o -> o.source(FEED, 1));
    }
    for (int i = 0; i < 11; i++) {
      scene.engine().on(new RefusedLine(FEED, RefusedLine.NO_LINE, "", "wrong token", scene.now()));
    }
    scene.with(o -> o.source(FEED, 1));

    assertThat(scene.status(new BreakerId("data_feed_integrity"))).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void elevenRefusedLinesOfTwoHundredHaltTheirBook() {
    for (int i = 0; i < 200; i++) {
      scene.with(o -> o.source(FEED, 1));
    }
    for (int i = 0; i < 11; i++) {
      scene.engine().on(new RefusedLine(FEED, i + 1, "", "no JSON", scene.now()));
    }
    scene.with(o -> o.source(FEED, 1));

    assertThat(scene.status(new BreakerId("data_feed_integrity")))
        .as("5 % of 1 %")
        .isEqualTo(BreakerStatus.TRIPPED);
  }
}
