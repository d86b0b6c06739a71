package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.EngineSign;
import breakerboard.domain.Times;
import breakerboard.testing.FakeGateway;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The screen asks whether the engine is there, and says so where it is not. */
class EngineWatchTest {
  private static final long NEW_YORK_10_00_31 =
      Times.nanos(java.time.Instant.parse("2026-03-12T14:00:31Z"));

  private final FakeGateway engine = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
  private final HandPacer pacer = new HandPacer();
  private final DeskModel desk = new DeskModel(Breakers.catalogue());
  private final Format format = new Format(ZoneId.of("America/New_York"), Breakers.catalogue());
  private long nanos;
  private int told;
  private final EngineWatch watch =
      new EngineWatch(engine, desk, pacer, Runnable::run, () -> nanos);

  @BeforeEach
  void start() {
    desk.engineProperty().addListener((_, _, _) -> told++);
    watch.start();
  }

  private void pass(int seconds) {
    for (int i = 0; i < seconds; i++) {
      nanos += Times.NANOS_PER_SECOND;
      pacer.pass(EngineWatch.PERIOD_MILLIS);
    }
  }

  private EngineState state() {
    return desk.engineProperty().get();
  }

  private EngineLine line() {
    return EngineLine.of(state(), NEW_YORK_10_00_31, format);
  }

  @Test
  void anEngineThatAnswersIsNotTalkedOf() {
    pass(60);
    assertThat(told).isZero();
    assertThat(line().band()).isEmpty();
  }

  @Test
  void anEngineThatEndsByItselfIsLostWithinASecondAndSaysOnWhat() {
    pass(1);
    engine.is(new EngineSign.Ended("OutOfMemoryError: Java heap space"));
    pass(1);
    assertThat(state()).isEqualTo(new EngineState.Ended("OutOfMemoryError: Java heap space", 0));
    pass(7);
    assertThat(line().cause()).isEqualTo("The engine has ended: nothing is supervised");
    assertThat(line().band())
        .startsWith("The engine ended by itself 0:07 ago (OutOfMemoryError: Java heap space)")
        .contains("published as HALTED", "all that is shown is of 10:00:31", "Start the console");
  }

  @Test
  void anEngineThatHangsIsLostAfterTwoSecondsUntilItAnswers() {
    pass(1);
    CompletableFuture<EngineSign> hanging = new CompletableFuture<>();
    engine.answersSigns(() -> hanging);
    pass(2);
    assertThat(state().lost()).isFalse();
    pass(1);
    assertThat(state()).isEqualTo(new EngineState.Silent(2));
    pass(15);
    assertThat(line().band()).startsWith("The engine has not answered for 0:17");
    hanging.complete(EngineSign.WELL);
    engine.is(EngineSign.WELL);
    pass(1);
    assertThat(state()).isEqualTo(EngineState.WELL);
  }

  @Test
  void afterTheWholeMachineStoodStillTheEngineIsGivenItsTurn() {
    pass(1);
    CompletableFuture<EngineSign> slow = new CompletableFuture<>();
    engine.answersSigns(() -> slow);
    pass(1);
    nanos += 60 * Times.NANOS_PER_SECOND;
    pass(1);
    assertThat(told).isZero();
    slow.complete(EngineSign.WELL);
    pass(1);
    assertThat(told).isZero();
  }

  @Test
  void anEngineThatHasNotBegunYetIsNotLost() {
    engine.answersSigns(CompletableFuture::new);
    pass(30);
    assertThat(told).isZero();
  }

  @Test
  void anEngineThatWasClosedIsNotLost() {
    pass(1);
    engine.is(new EngineSign.Closed());
    pass(30);
    assertThat(told).isZero();
    assertThat(pacer.waiting()).isZero();
  }

  @Test
  void anEngineThatFailsOnInputsIsToldOfOnceForEach() {
    pass(1);
    engine.is(new EngineSign.Answers(3, NEW_YORK_10_00_31 - Times.NANOS_PER_SECOND));
    pass(20);
    assertThat(told).isEqualTo(1);
    assertThat(state().lost()).isFalse();
    assertThat(line().band()).startsWith("The engine failed on 3 inputs, the last at 10:00:30");
  }

  @Test
  void aWatchThatIsOverAsksNoMore() {
    watch.stop();
    pass(3);
    assertThat(pacer.waiting()).isZero();
    watch.start();
    watch.stop();
    watch.start();
    pass(3);
    assertThat(pacer.waiting()).isEqualTo(1);
  }
}
