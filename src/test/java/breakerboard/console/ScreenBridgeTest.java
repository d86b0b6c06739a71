package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.EngineGateway;
import breakerboard.desk.EngineHealth;
import breakerboard.desk.EngineSign;
import breakerboard.desk.EventPage;
import breakerboard.desk.SnapshotListener;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Holdings;
import breakerboard.domain.Priority;
import breakerboard.domain.TradingState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScreenBridgeTest {
  private static final int PERIOD = 100;
  private static final int PULSE = 16;

  private final Queue<Runnable> screen = new ArrayDeque<>();
  private final HandPacer pacer = new HandPacer();
  private final Engine engine = new Engine();
  private final DeskModel desk = new DeskModel(Breakers.catalogue());
  private final ScreenBridge bridge = new ScreenBridge(engine, desk, screen::add, pacer, true);

  /** Publishes what a test tells it to, and counts what it is asked for. */
  private static final class Engine implements EngineGateway {
    private final List<Event> memory = new ArrayList<>();
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private SnapshotListener listener = _ -> {};
    private int numbers;
    private int states;
    private int seconds;
    private long forgotten;

    @Override
    public CompletionStage<Answer> submit(
        Command command, String operator, String reason, long basedOn) {
      return answer;
    }

    @Override
    public void demand() {
      numbers++;
    }

    @Override
    public void demandStates() {
      states++;
    }

    @Override
    public void demandSecond() {
      seconds++;
    }

    @Override
    public void listen(SnapshotListener newListener) {
      listener = newListener;
    }

    @Override
    public EventPage eventsAfter(long after, int most) {
      List<Event> page =
          memory.stream().filter(e -> e.id() > Math.max(after, forgotten)).limit(most).toList();
      return new EventPage(page, Math.max(0, forgotten - after));
    }

    @Override
    public CompletionStage<Optional<Holdings>> holdings(String book) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<EngineSign> sign() {
      throw new UnsupportedOperationException();
    }

    @Override
    public EngineHealth health() {
      return EngineHealth.none();
    }

    @Override
    public Configuration configuration() {
      return Configuration.defaults(Breakers.catalogue());
    }

    void happened(int events) {
      for (int i = 0; i < events; i++) {
        memory.add(
            new Event(
                memory.size() + 1L,
                ScreenBridgeTest.now(),
                EventType.BREAKER_TEST,
                Priority.LOW,
                ScenesOfADay.BOOK,
                Optional.empty(),
                Optional.empty(),
                "test",
                "",
                "",
                new EventDetail.None()));
      }
    }
  }

  private static long now() {
    return ScenesOfADay.NOW;
  }

  private DeskSnapshot snapshot() {
    return snapshot(TradingState.ALLOWED);
  }

  private DeskSnapshot snapshot(TradingState trading) {
    return ScenesOfADay.desk(
        ScenesOfADay.book(
            ScenesOfADay.calm().stream().map(ScenesOfADay.Told::done).toList(), trading, "", now()),
        now(),
        ScenesOfADay.live(now()),
        engine.memory.size());
  }

  private void publish() {
    engine.listener.publish(snapshot());
    draw();
  }

  private void draw() {
    while (!screen.isEmpty()) {
      screen.remove().run();
    }
  }

  private void show() {
    bridge.setVisible(true);
    pacer.pass(0);
  }

  @Test
  void aHiddenWindowAsksForNothing() {
    publish();
    pacer.pass(10_000);
    assertThat(engine.numbers).isZero();
    assertThat(engine.states).isZero();
  }

  @Test
  void aWindowThatIsShownAsksAtOnce() {
    show();
    assertThat(engine.numbers).isOne();
    assertThat(engine.states).isOne();
  }

  @Test
  void numbersAreAskedForAgainAfterATenthOfASecondAndNotBefore() {
    show();
    publish();
    pacer.pass(PERIOD - 1);
    assertThat(engine.numbers).isOne();
    pacer.pass(1);
    assertThat(engine.numbers).isEqualTo(2);
  }

  @Test
  void statesAreAskedForAgainWithTheNextPulse() {
    show();
    publish();
    pacer.pass(PULSE);
    assertThat(engine.states).isEqualTo(2);
    assertThat(engine.numbers).isOne();
  }

  @Test
  void numbersAreAskedForTenTimesASecondHoweverOftenStatesCome() {
    show();
    for (int pulse = 0; pulse < 60; pulse++) {
      publish();
      pacer.pass(PULSE);
    }
    assertThat(engine.numbers).isBetween(9, 11);
    assertThat(engine.states).isEqualTo(61);
  }

  @Test
  void nothingIsAskedForOrWaitsWhileNothingIsPublished() {
    show();
    publish();
    pacer.pass(PERIOD);
    int numbers = engine.numbers;
    int states = engine.states;
    pacer.pass(3_600_000);
    assertThat(engine.numbers).isEqualTo(numbers);
    assertThat(engine.states).isEqualTo(states);
    assertThat(pacer.waiting()).isZero();
    assertThat(screen).isEmpty();
  }

  @Test
  void theNextSecondIsAskedForWhileSomethingShownGrowsOlderAndElseNot() {
    show();
    publish();
    assertThat(engine.seconds).as("of a calm desk").isZero();

    engine.listener.publish(snapshot(TradingState.HALTED));
    draw();
    assertThat(engine.seconds).as("of a book that may not trade").isOne();

    AtomicBoolean alarm = new AtomicBoolean(true);
    bridge.agesWhile(alarm::get);
    publish();
    assertThat(engine.seconds).as("while an alarm is not acknowledged").isEqualTo(2);
    alarm.set(false);
    publish();
    assertThat(engine.seconds).as("of a calm desk again").isEqualTo(2);
  }

  @Test
  void aWindowHiddenMeanwhileAsksForNoNumbersAndGoesOnHearingOfStates() {
    show();
    publish();
    bridge.setVisible(false);
    pacer.pass(10_000);
    assertThat(engine.numbers).isOne();
    assertThat(engine.states).isEqualTo(2);

    publish();
    pacer.pass(10_000);
    assertThat(engine.numbers).isOne();
    assertThat(engine.states).isEqualTo(3);
  }

  @Test
  void anAlarmIsRemindedOfWhileTheWindowIsHidden() {
    show();
    bridge.setVisible(false);
    bridge.agesWhile(() -> true);
    publish();
    assertThat(engine.seconds).isOne();
  }

  @Test
  void aHiddenReplayBesideAsksForNothing() {
    ScreenBridge beside = bridge.beside(engine, desk);
    beside.setVisible(true);
    beside.setVisible(false);
    pacer.pass(10_000);
    publish();
    pacer.pass(10_000);
    assertThat(engine.numbers + engine.states).isZero();
  }

  @Test
  void aWindowShownAgainAsksAgain() {
    show();
    bridge.setVisible(false);
    show();
    assertThat(engine.numbers).isEqualTo(2);
  }

  @Test
  void whateverIsPostedIsOneTurnOfTheScreen() {
    List<Integer> ran = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      int number = i;
      bridge.post(() -> ran.add(number));
    }
    assertThat(screen).hasSize(1);
    draw();
    assertThat(ran).hasSize(10_000).isSorted();
  }

  @Test
  void aTaskThatThrowsHarmsNoOther() {
    List<String> ran = new ArrayList<>();
    bridge.post(
        () -> {
          throw new IllegalStateException("a view failed on purpose");
        });
    bridge.post(() -> ran.add("second"));
    draw();
    assertThat(ran).containsExactly("second");
  }

  @Test
  void aModelThatThrowsStillAsksAgain() {
    List<Throwable> told = new ArrayList<>();
    Thread here = Thread.currentThread();
    Thread.UncaughtExceptionHandler others = here.getUncaughtExceptionHandler();
    here.setUncaughtExceptionHandler((_, e) -> told.add(e));
    show();
    desk.snapshotProperty()
        .addListener(
            _ -> {
              throw new IllegalStateException("a view failed on purpose");
            });
    publish();
    pacer.pass(PERIOD);
    here.setUncaughtExceptionHandler(others);
    assertThat(engine.numbers).isEqualTo(2);
    assertThat(told).extracting(Throwable::getMessage).contains("a view failed on purpose");
  }

  @Test
  void eventsArePulledByNumberPageAfterPage() {
    engine.happened(1234);
    publish();
    assertThat(desk.events().events()).hasSize(1234);
    assertThat(desk.events().missedProperty().get()).isZero();
  }

  @Test
  void eventsThatLeftTheMemoryAreCountedAsNotShown() {
    engine.happened(20);
    publish();
    engine.happened(100);
    engine.forgotten = 90;
    publish();
    assertThat(desk.events().events()).hasSize(20 + 30);
    assertThat(desk.events().missedProperty().get()).isEqualTo(70);
  }

  @Test
  void anAnswerComesOnTheScreensTurn() {
    List<Answer> got = new ArrayList<>();
    bridge.submit(
        new Command.KillSwitchOn(Command.DESK), "jmeyer", "", 1, answer -> got.add(answer));
    engine.answer.complete(new Answer.Accepted(1, "Done.", 1));
    assertThat(got).isEmpty();
    draw();
    assertThat(got).containsExactly(new Answer.Accepted(1, "Done.", 1));
  }

  @Test
  void aFailureIsARefusalInWords() {
    List<Answer> got = new ArrayList<>();
    bridge.submit(new Command.KillSwitchOn(Command.DESK), "jmeyer", "", 1, got::add);
    engine.answer.completeExceptionally(new IllegalStateException("gone"));
    draw();
    assertThat(got).containsExactly(new Answer.Refused(0, "The engine gave no answer: gone"));
  }

  @Test
  void aStateFromElsewhereIsReadWhenItChangesAndOnceHoweverOftenItDid() {
    List<Runnable> listeners = new ArrayList<>();
    AtomicInteger reads = new AtomicInteger();
    show();
    bridge.follow(listeners::add, reads::incrementAndGet);
    listeners.getFirst().run();
    listeners.getFirst().run();
    assertThat(reads.get()).as("before the screen has its turn").isZero();
    draw();
    assertThat(reads.get()).isOne();

    listeners.getFirst().run();
    draw();
    assertThat(reads.get()).isEqualTo(2);
  }

  @Test
  void aHiddenWindowReadsNoStateUntilItIsShownAgain() {
    List<Runnable> listeners = new ArrayList<>();
    AtomicInteger reads = new AtomicInteger();
    bridge.follow(listeners::add, reads::incrementAndGet);
    listeners.getFirst().run();
    assertThat(screen).isEmpty();

    show();
    draw();
    assertThat(reads.get()).isOne();
  }
}
