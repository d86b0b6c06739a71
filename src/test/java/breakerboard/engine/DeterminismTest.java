package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static breakerboard.engine.Scene.BREACH;
import static breakerboard.engine.Scene.CALM;
import static breakerboard.engine.Scene.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.wire.EventsWriter;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The same inputs in the same order give the same events; how often the clock ticks is nothing. */
class DeterminismTest {
  private static final long HOUR = 3600;

  /** A trip, a bypass, an override and an hour in which all of their ends fall due. */
  private static List<String> eventsOfAnEventfulHour(long tickSeconds) {
    Scene scene = new Scene().volatility(CALM).volatility(BREACH).volatility(CALM);
    scene.give(new Command.Trip(BOOK, Scene.DRAWDOWN));
    scene.give(new Command.Bypass(BOOK, Scene.DRAWDOWN, scene.in(HOUR / 3)));
    scene.give(
        new Command.SetOverride(
            BOOK,
            List.of(new Command.KeyChange("volatility_threshold", ConfigNode.Numeric.of(0.2))),
            scene.in(HOUR / 2)));
    for (long passed = 0; passed < HOUR; passed += tickSeconds) {
      scene.pass(tickSeconds);
    }
    scene.volatility(CALM);
    return scene.events().stream().map(EventsWriter::line).toList();
  }

  @Test
  void theSameInputsGiveTheSameEventsByteForByte() {
    assertThat(eventsOfAnEventfulHour(1)).isEqualTo(eventsOfAnEventfulHour(1));
  }

  @Test
  void tickDensityChangesNothing() {
    List<String> everySecond = eventsOfAnEventfulHour(1);

    assertThat(everySecond).anyMatch(line -> line.contains("COOLDOWN_END"));
    assertThat(everySecond).anyMatch(line -> line.contains("BYPASS_END"));
    assertThat(everySecond).anyMatch(line -> line.contains("OVERRIDE_ENDED"));
    assertThat(eventsOfAnEventfulHour(60)).isEqualTo(everySecond);
    assertThat(eventsOfAnEventfulHour(HOUR)).isEqualTo(everySecond);
  }

  @Test
  void whatFallsDueHappensAtItsTimeBeforeTheInputThatPassesIt() {
    Scene scene = new Scene().volatility(CALM);
    long end = scene.in(HOUR);
    scene.give(new Command.Bypass(BOOK, VOLATILITY, end));
    scene.pass(2 * HOUR);

    assertThat(scene.last(EventType.BYPASS_END).time()).isEqualTo(end);
    assertThat(scene.events()).isSortedAccordingTo((a, b) -> Long.compare(a.time(), b.time()));
  }

  @Test
  void eventsAreNumberedWithoutGaps() {
    Scene scene = new Scene().volatility(CALM).volatility(BREACH).pass(2 * HOUR);

    assertThat(scene.events())
        .extracting(Event::id)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, scene.events().size()).boxed().toList());
  }
}
