package breakerboard.desk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.engine.EngineListener;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The running desk: two lanes, one thread, and what it hands to the screen and to listeners. */
@Timeout(30)
class DeskTest {
  private static final long START = Times.nanos(Instant.parse("2026-03-05T14:30:00Z"));
  private static final int QUEUE = 8192;
  private static final BreakerId MANUAL = new BreakerId("manual");

  private final Desk desk =
      new Desk(
          Configuration.defaults(Breakers.catalogue()), new SymbolTable(10), () -> START, false);
  private final List<Event> heard = new CopyOnWriteArrayList<>();
  private final BlockingQueue<DeskSnapshot> shown = new LinkedBlockingQueue<>();

  private final Semaphore used = new Semaphore(0);

  /** Returns when it is used: a command given next finds its book. */
  private void feed(String book, long after) throws InterruptedException {
    desk.put(nav(book, after));
    used.acquire();
  }

  @BeforeEach
  void countWhatIsUsed() {
    desk.listen(
        new EngineListener() {
          @Override
          public void used(String book) {
            used.release();
          }
        });
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Answer give(Command command) throws Exception {
    return desk.submit(command, "jmeyer", "venue tests", 1).toCompletableFuture().get(10, SECONDS);
  }

  private static Observation nav(String book, long after) {
    return new Observation.Builder(book, START + after).nav(100).build();
  }

  private EngineListener keeping() {
    return new EngineListener() {
      @Override
      public void event(Event event) {
        heard.add(event);
      }
    };
  }

  @Test
  void aListenerThatThrowsHarmsNobody() throws Exception {
    desk.listen(
        new EngineListener() {
          @Override
          public void event(Event event) {
            throw new IllegalStateException("disk full");
          }

          @Override
          public void used(String book) {
            throw new IllegalStateException("disk full");
          }

          @Override
          public void answer(Submission submission, Answer answer) {
            throw new IllegalStateException("disk full");
          }
        });
    desk.listen(keeping());
    desk.start();
    feed("main", 0);

    assertThat(give(new Command.StartMaintenance("main"))).isInstanceOf(Answer.Accepted.class);

    assertThat(heard).extracting(Event::type).contains(EventType.MAINTENANCE_START);
  }

  @Test
  void commandsGoBeforeTheObservationsThatWait() throws Exception {
    List<String> order = new CopyOnWriteArrayList<>();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    desk.listen(
        new EngineListener() {
          @Override
          public void used(String book) {
            order.add(book);
            inside.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }

          @Override
          public void answer(Submission submission, Answer answer) {
            order.add("answer");
          }
        });
    desk.start();
    desk.put(nav("first", 0));
    inside.await();
    desk.put(nav("second", 1));
    var answer = desk.submit(new Command.Trip("first", MANUAL), "jmeyer", "venue tests", 1);
    goOn.countDown();
    answer.toCompletableFuture().get(10, SECONDS);
    assertThat(desk.end()).isPresent();

    assertThat(order).containsExactly("first", "answer", "second");
  }

  @Test
  void aFeedWaitsWhileTheQueueIsFull() throws Exception {
    for (int i = 0; i < QUEUE; i++) {
      desk.put(nav("main", i));
    }
    CountDownLatch taken = new CountDownLatch(1);
    Thread feed =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    desk.put(nav("main", QUEUE));
                    taken.countDown();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    while (feed.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    desk.start();

    assertThat(taken.await(10, SECONDS)).isTrue();
    DeskSnapshot last = desk.end().orElseThrow();
    assertThat(last.observations()).as("nothing was dropped").isEqualTo(QUEUE + 1L);
  }

  @Test
  void aListenerThatThrowsAnErrorEndsNothing() throws Exception {
    desk.listen(
        new EngineListener() {
          @Override
          public void event(Event event) {
            throw new AssertionError("no such file");
          }

          @Override
          public void used(String book) {
            throw new StackOverflowError();
          }
        });
    desk.listen(keeping());
    desk.start();
    feed("main", 0);

    assertThat(give(new Command.StartMaintenance("main"))).isInstanceOf(Answer.Accepted.class);

    assertThat(heard).extracting(Event::type).contains(EventType.MAINTENANCE_START);
  }

  @Test
  void aScreenThatFailsOnASnapshotIsShownTheNext() throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    desk.listen(
        (SnapshotListener)
            snapshot -> {
              if (failed.getCount() > 0) {
                failed.countDown();
                throw new AssertionError("no window");
              }
              shown.add(snapshot);
            });
    desk.start();
    desk.demand();
    feed("main", 0);
    failed.await();

    desk.demand();
    feed("main", 1);

    assertThat(shown.take().books()).hasSize(1);
  }

  @Test
  void theConfigurationIsKnownOnceAnOverrideHasEndedWithTheClock() throws Exception {
    desk.start();
    desk.tick(START);
    feed("main", 0);
    give(
        new Command.SetOverride(
            "main",
            List.of(new KeyChange("max_drawdown", ConfigNode.Numeric.of(0.2))),
            START + 60 * Times.NANOS_PER_SECOND));
    long during = desk.configuration().version();

    desk.tick(START + 61 * Times.NANOS_PER_SECOND);

    while (desk.configuration().version() == during) {
      Thread.onSpinWait();
    }
    assertThat(desk.configuration().version()).isGreaterThan(during);
  }

  @Test
  void aDemandGetsOneSnapshotAndTheFirstHoldsEveryBook() throws Exception {
    desk.listen((SnapshotListener) shown::add);
    desk.start();
    feed("A", 0);
    feed("B", 1);
    give(new Command.StartMaintenance("A"));
    give(new Command.EndMaintenance("A"));
    assertThat(shown).as("nobody asked").isEmpty();

    desk.demand();

    DeskSnapshot first = shown.poll(10, SECONDS);
    assertThat(first).isNotNull();
    assertThat(first.changed()).extracting(b -> b.book()).contains("A", "B");
    give(new Command.StartMaintenance("B"));
    give(new Command.EndMaintenance("B"));
    assertThat(shown).as("one for each demand").isEmpty();
  }

  @Test
  void aSecondSnapshotHoldsOnlyWhatChanged() throws Exception {
    desk.listen((SnapshotListener) shown::add);
    desk.start();
    feed("A", 0);
    feed("B", 1);
    give(new Command.Acknowledge(List.of(1L)));
    desk.demand();
    assertThat(shown.poll(10, SECONDS)).isNotNull();
    desk.demand();

    desk.put(nav("B", 2));

    DeskSnapshot second = shown.poll(10, SECONDS);
    assertThat(second).isNotNull();
    assertThat(second.changed()).extracting(b -> b.book()).containsExactly("B");
  }

  /** Shows what has happened so far; from then on only news is shown. */
  private void fedAndShown() throws Exception {
    desk.listen((SnapshotListener) shown::add);
    desk.start();
    feed("A", 0);
    desk.demand();
    assertThat(shown.poll(10, SECONDS)).isNotNull();
  }

  @Test
  void aStateThatChangesIsShownAtOnceWhereStatesAreDemanded() throws Exception {
    fedAndShown();
    desk.demandStates();

    give(new Command.StartMaintenance("A"));

    DeskSnapshot news = shown.poll(10, SECONDS);
    assertThat(news).isNotNull();
    assertThat(news.changed()).extracting(b -> b.maintenance()).containsExactly(true);
    give(new Command.EndMaintenance("A"));
    assertThat(desk.end()).isPresent();
    assertThat(shown).as("one for each demand, and the last state").hasSize(1);
  }

  @Test
  void whatChangesNoStateIsNotShownWhereStatesAreDemanded() throws Exception {
    fedAndShown();
    desk.demandStates();

    feed("A", 1);
    give(new Command.Acknowledge(List.of(1L)));
    give(new Command.EndMaintenance("A"));

    assertThat(desk.end()).isPresent();
    assertThat(shown).as("the last state alone").hasSize(1);
  }

  @Test
  void aHaltBeforeTheFirstObservationIsPublished() throws Exception {
    desk.start();

    assertThat(give(new Command.KillSwitchOn("main"))).isInstanceOf(Answer.Accepted.class);

    TradingLine line = desk.trading().page().of("main").orElseThrow();
    assertThat(line.trading()).isEqualTo(TradingState.HALTED);
    assertThat(line.because()).isEqualTo("Kill switch by jmeyer: venue tests");
  }

  @Test
  void whoTripsWhatHoldsTheBookAlreadyRenewsThePublishedReason() throws Exception {
    desk.start();
    feed("main", 0);
    give(new Command.Trip("main", MANUAL));
    TradingBoard.Page before = desk.trading().page();

    desk.submit(new Command.Trip("main", MANUAL), "kim", "still odd", 1)
        .toCompletableFuture()
        .get(10, SECONDS);

    TradingBoard.Page after = desk.trading().page();
    assertThat(after.of("main").orElseThrow().because()).isEqualTo("Manual trip by kim: still odd");
    assertThat(after.sequence()).isGreaterThan(before.sequence());
  }

  @Test
  void aClosedDeskRefusesCommandsAndHaltsItsBooks() throws Exception {
    desk.start();
    feed("main", 0);
    desk.close();

    assertThat(give(new Command.Trip("main", MANUAL))).isInstanceOf(Answer.Refused.class);
    assertThat(desk.trading().page().of("main").orElseThrow().because())
        .isEqualTo(TradingBoard.UNSUPERVISED);
  }

  @Test
  void theSecondOfTheClockIsShownWhereItIsDemandedAndElseNot() throws Exception {
    desk.listen((SnapshotListener) shown::add);
    desk.start();
    desk.demand();
    feed("main", 0);
    shown.take();

    tickTo(5);
    assertThat(shown).as("nobody asked").isEmpty();
    desk.demandSecond();
    assertThat(shown.take().clock()).isEqualTo(START + 5 * Times.NANOS_PER_SECOND);
    tickTo(6);
    assertThat(shown).as("asked once").isEmpty();
    desk.demandSecond();
    assertThat(shown.take().clock()).isEqualTo(START + 6 * Times.NANOS_PER_SECOND);
  }

  private void tickTo(int second) throws Exception {
    desk.tick(START + second * Times.NANOS_PER_SECOND);
    assertThat(desk.sign().toCompletableFuture().get(10, SECONDS)).isEqualTo(EngineSign.WELL);
  }

  /** Whatever is recorded, the engine fails on it in a way that nobody expects. */
  private void failOnEveryInput() {
    desk.record(
        new InputRecorder() {
          @Override
          public void input(Input input) {
            throw new OutOfMemoryError("Java heap space");
          }

          @Override
          public void checkpoint(Checkpoint state) {}
        });
  }

  @Test
  void anEngineThatEndsByItselfSaysSoToWhoeverAsksOrCommands() throws Exception {
    failOnEveryInput();
    desk.start();
    assertThat(desk.sign().toCompletableFuture().get(10, SECONDS)).isEqualTo(EngineSign.WELL);

    desk.put(nav("main", 0));
    desk.submit(new Command.KillSwitchOn(Command.DESK), "jmeyer", "", 1)
        .toCompletableFuture()
        .get(10, SECONDS);

    assertThat(desk.sign().toCompletableFuture().get(10, SECONDS))
        .isEqualTo(new EngineSign.Ended("OutOfMemoryError: Java heap space"));
    assertThat(desk.trading().page().closed()).isTrue();
    assertThat(give(new Command.KillSwitchOn(Command.DESK)))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> assertThat(refused.why()).startsWith("The engine has ended by itself"));
  }

  @Test
  void aDeskThatWasClosedDidNotEndByItself() throws Exception {
    desk.start();
    desk.close();
    assertThat(desk.sign().toCompletableFuture().get(10, SECONDS))
        .isEqualTo(new EngineSign.Closed());
  }
}
