package breakerboard.console.book;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.BreakerModel;
import breakerboard.console.BreakerModels;
import breakerboard.console.HandPacer;
import breakerboard.console.ScenesOfADay;
import breakerboard.desk.values.ValueHistory;
import breakerboard.domain.Times;
import breakerboard.testing.FakeValues;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a chart asks of the recordings, when, and what becomes of the answer. */
class ChartPastTest {
  private static final long MINUTE = Times.NANOS_PER_MINUTE;
  private static final long NOW = ScenesOfADay.NOW;
  private static final long BEGIN = NOW - 600 * MINUTE;
  private static final int WIDTH = 400;
  private static final long QUIET = 1000;

  /** Ten minutes by the second, and an hour in all. */
  private static final ChartMemory MEMORY =
      new ChartMemory(NOW - 10 * MINUTE, NOW - 60 * MINUTE, NOW - 60 * MINUTE);

  private final FakeValues values = new FakeValues(BEGIN, "limit", 0.08, _ -> 0.04);
  private final HandPacer pacer = new HandPacer();
  private final Queue<Runnable> aside = new ArrayDeque<>();
  private final AtomicInteger drawn = new AtomicInteger();
  private final ChartPast past = over(Optional.of(values));

  private final BreakerModel drawdown =
      BreakerModels.of(Breakers.catalogue(), ScenesOfADay.calm().get(1).done());
  private final BreakerModel volatility =
      BreakerModels.of(Breakers.catalogue(), ScenesOfADay.calm().getFirst().done());

  private ChartPast over(Optional<ValueHistory> history) {
    return new ChartPast(
        new ChartPast.Means(history, aside::add, Runnable::run), pacer, drawn::incrementAndGet);
  }

  private static ChartNeed need(long fromMinutesAgo, long toMinutesAgo) {
    return new ChartNeed(
        new ChartWindow(NOW - fromMinutesAgo * MINUTE, NOW - toMinutesAgo * MINUTE),
        WIDTH,
        NOW,
        true);
  }

  private void want(long fromMinutesAgo, long toMinutesAgo) {
    past.about(drawdown);
    past.want(need(fromMinutesAgo, toMinutesAgo), MEMORY);
    pacer.pass(QUIET);
  }

  private void runAside() {
    for (Runnable next = aside.poll(); next != null; next = aside.poll()) {
      next.run();
    }
  }

  @Test
  void whatIsRememberedIsNotAskedFor() {
    want(5, 0);
    runAside();
    assertThat(values.asked()).isEmpty();
    assertThat(past.begins()).contains(BEGIN);
  }

  @Test
  void whatIsOlderIsAskedForOnceAndIsThereThen() {
    want(120, 0);
    assertThat(past.stage()).isInstanceOf(ChartPast.Stage.Loading.class);
    assertThat(values.asked()).isEmpty();

    runAside();
    want(120, 0);
    want(110, 0);
    runAside();
    assertThat(values.asked()).hasSize(1);
    assertThat(past.stage()).isInstanceOf(ChartPast.Stage.Resting.class);
    assertThat(past.answer().orElseThrow().past().of("limit").size()).isGreaterThan(WIDTH);
    assertThat(drawn).hasPositiveValue();
  }

  @Test
  void ofATurnOfTheWheelTheLastQuestionIsAnswered() {
    past.about(drawdown);
    for (int minutes = 60; minutes < 300; minutes += 20) {
      past.want(need(minutes, 0), MEMORY);
      pacer.pass(50);
    }
    pacer.pass(QUIET);
    runAside();
    assertThat(values.asked()).hasSizeBetween(1, 3);
    assertThat(past.answer().orElseThrow().query()).isEqualTo(values.asked().getLast());
    assertThat(values.asked().getLast().from()).isLessThanOrEqualTo(NOW - 280 * MINUTE);
  }

  @Test
  void whatLiesBesideIsThereBeforeItIsSeen() {
    want(120, 60);
    runAside();
    want(140, 80);
    runAside();
    assertThat(values.asked()).hasSize(1);
    want(200, 140);
    runAside();
    assertThat(values.asked()).hasSize(2);
  }

  @Test
  void comeNearerItIsReadMoreFinely() {
    want(500, 0);
    runAside();
    want(300, 290);
    runAside();
    assertThat(values.asked()).hasSize(2);
    assertThat(values.asked().get(1).to() - values.asked().get(1).from()).isEqualTo(20 * MINUTE);
  }

  @Test
  void beforeTheBeginOfTheRecordingNothingIsAskedFor() {
    past.about(drawdown);
    runAside();
    past.want(need(800, 700), MEMORY);
    pacer.pass(QUIET);
    runAside();
    assertThat(values.asked()).isEmpty();
  }

  @Test
  void whatFollowsTheDeskIsNotAskedForAgainWithEachSecond() {
    want(120, 0);
    runAside();
    for (int second = 1; second < 3000; second++) {
      long now = NOW + second * Times.NANOS_PER_SECOND;
      past.want(
          new ChartNeed(new ChartWindow(now - 120 * MINUTE, now), WIDTH, now, false),
          new ChartMemory(now - 10 * MINUTE, NOW - 60 * MINUTE, NOW - 60 * MINUTE));
      pacer.pass(QUIET);
      runAside();
    }
    assertThat(values.asked()).hasSize(1);
  }

  @Test
  void whatNobodySawMeanwhileIsAskedForOnce() {
    want(120, 0);
    runAside();
    long now = NOW + 40 * MINUTE;
    ChartMemory broken = new ChartMemory(now - MINUTE, now - MINUTE, NOW - 60 * MINUTE);
    for (int i = 0; i < 3; i++) {
      past.want(new ChartNeed(new ChartWindow(now - 120 * MINUTE, now), WIDTH, now, false), broken);
      pacer.pass(QUIET);
      runAside();
    }
    assertThat(values.asked()).hasSize(2);
    assertThat(values.asked().get(1).to()).isEqualTo(now);
  }

  @Test
  void whatWasCancelledIsNotAskedForUntilAHandMoves() {
    want(120, 0);
    past.cancel();
    runAside();
    want(120, 0);
    runAside();
    assertThat(past.stage()).isInstanceOf(ChartPast.Stage.Cancelled.class);
    assertThat(past.answer()).isEmpty();

    past.again();
    want(120, 0);
    runAside();
    assertThat(past.answer()).isPresent();
  }

  @Test
  void whatCannotBeReadIsSaidAndNotTriedForEver() {
    values.failsWith("The recordings cannot be read.");
    want(120, 0);
    runAside();
    want(120, 0);
    runAside();
    assertThat(values.asked()).hasSize(1);
    assertThat(past.stage())
        .isInstanceOfSatisfying(
            ChartPast.Stage.Failed.class,
            failed -> assertThat(failed.why()).isEqualTo("The recordings cannot be read."));
  }

  @Test
  void theAnswerForAnotherBreakerIsNotShown() {
    want(120, 0);
    past.about(volatility);
    runAside();
    assertThat(past.answer()).isEmpty();
    assertThat(past.stage()).isInstanceOf(ChartPast.Stage.Resting.class);
  }

  @Test
  void whoLooksAwayIsToldNothing() {
    want(120, 0);
    past.forget();
    int before = drawn.get();
    runAside();
    assertThat(drawn).hasValue(before);
    assertThat(past.begins()).isEmpty();
  }

  @Test
  void withoutARecordingNothingIsAsked() {
    ChartPast none = over(Optional.empty());
    none.about(drawdown);
    none.want(need(120, 0), MEMORY);
    pacer.pass(QUIET);
    assertThat(aside).isEmpty();
    assertThat(none.stage()).isInstanceOf(ChartPast.Stage.Resting.class);
  }
}
