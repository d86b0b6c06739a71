package breakerboard.engine;

import static breakerboard.engine.OneBook.BOOK;
import static breakerboard.engine.OneBook.BREACH;
import static breakerboard.engine.OneBook.CALM;
import static breakerboard.engine.OneBook.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.wire.EventsWriter;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The same inputs in the same order give the same events; how often the clock ticks is nothing. */
class DeterminismTest {
  private static final long HOUR = 3600;

  /** A trip, a bypass, an override and an hour in which all of their ends fall due. */
  private static List<String> eventsOfAnEventfulHour(long tickSeconds) {
    OneBook book = new OneBook().volatility(CALM).volatility(BREACH).volatility(CALM);
    book.give(new Command.Trip(BOOK, OneBook.DRAWDOWN));
    book.give(new Command.Bypass(BOOK, OneBook.DRAWDOWN, book.in(HOUR / 3)));
    book.give(
        new Command.SetOverride(
            BOOK,
            List.of(new Command.KeyChange("volatility_threshold", ConfigNode.Numeric.of(0.2))),
            book.in(HOUR / 2)));
    for (long passed = 0; passed < HOUR; passed += tickSeconds) {
      book.pass(tickSeconds);
    }
    book.volatility(CALM);
    return book.events().stream().map(EventsWriter::line).toList();
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
    OneBook book = new OneBook().volatility(CALM);
    long end = book.in(HOUR);
    book.give(new Command.Bypass(BOOK, VOLATILITY, end));
    book.pass(2 * HOUR);

    assertThat(book.last(EventType.BYPASS_END).time()).isEqualTo(end);
    assertThat(book.events()).isSortedAccordingTo((a, b) -> Long.compare(a.time(), b.time()));
  }

  @Test
  void eventsAreNumberedWithoutGaps() {
    OneBook book = new OneBook().volatility(CALM).volatility(BREACH).pass(2 * HOUR);

    assertThat(book.events())
        .extracting(Event::id)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, book.events().size()).boxed().toList());
  }

  @Test
  void anObservationAheadOfTheDeskClockIsRefusedAndALateOneUsedAtTheNewestTime() {
    OneBook book = new OneBook().volatility(CALM);
    long newest = book.now();

    book.late(500);
    assertThat(book.book().observations()).isEqualTo(2);
    assertThat(book.book().lastObservation()).isEqualTo(newest);

    book.late(1_500);
    assertThat(book.book().observations()).isEqualTo(2);
    book.late(-6_000);
    assertThat(book.book().observations()).isEqualTo(2);
    assertThat(book.engine().refusedLines()).isEqualTo(2);
    assertThat(Times.toSeconds(book.now() - newest)).isZero();
  }
}
