package breakerboard.desk;

import static breakerboard.testing.ReplayTape.second;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.ReplayState.Phase;
import breakerboard.domain.Answer;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.Command;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.testing.ReplayTape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A replay goes where it is sent, shows what was, and touches nothing else. */
class ReplayTest {
  private static final int ALL = 100_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AtomicLong nanos = new AtomicLong();

  private ReplayDeck deck(ReplayTape tape) {
    ReplayDeck deck = new ReplayDeck(tape, tape.from(), nanos::get, () -> {});
    settle(deck);
    return deck;
  }

  /** Until there is nothing to do at this moment. */
  private static void settle(ReplayDeck deck) {
    while (deck.turn() == 0) {}
  }

  private void passes(ReplayDeck deck, double seconds) {
    nanos.addAndGet(Times.ofSeconds(seconds));
    settle(deck);
  }

  private static List<Event> events(ReplayDeck deck) {
    return deck.gateway().orElseThrow().eventsAfter(0, ALL).events();
  }

  private static List<Event> eventsOfAnEngine(ReplayTape tape) {
    List<Event> events = new ArrayList<>();
    EngineListener listener =
        new EngineListener() {
          @Override
          public void event(Event event) {
            events.add(event);
          }
        };
    DeskEngine engine = new DeskEngine(tape.configuration(), tape.symbols(), listener, false);
    tape.inputs().forEach(engine::on);
    return events;
  }

  /** All that the screen would be shown now. */
  private static DeskSnapshot snapshot(ReplayDeck deck) {
    AtomicReference<DeskSnapshot> shown = new AtomicReference<>();
    ReplayGateway gateway = deck.gateway().orElseThrow();
    gateway.listen(shown::set);
    gateway.demand();
    deck.turn();
    return shown.get();
  }

  @Test
  void itStandsAtTheTimeThatWasAskedForAndWaits() {
    ReplayTape tape = ReplayTape.ofAFall();
    ReplayDeck deck = new ReplayDeck(tape, second(4.5), nanos::get, () -> {});
    settle(deck);
    passes(deck, 100);

    assertThat(deck.state().phase()).isEqualTo(Phase.PAUSED);
    assertThat(deck.state().position()).isEqualTo(second(4.5));
    assertThat(snapshot(deck).observations()).isEqualTo(5);
  }

  @Test
  void playedToItsEndItMakesExactlyTheEventsThatItsEngineMade() {
    ReplayTape tape = ReplayTape.ofAFall();
    ReplayDeck deck = deck(tape);
    deck.goOn();
    for (int tenth = 0; tenth < 250; tenth++) {
      passes(deck, 0.1);
    }

    assertThat(deck.state().phase()).isEqualTo(Phase.ENDED);
    assertThat(events(deck)).isEqualTo(eventsOfAnEngine(tape));
    assertThat(events(deck)).extracting(Event::type).contains(EventType.BREAKER_TRIPPED);
  }

  @Test
  void anInputIsTakenWhenItIsDueAtThatSpeed() {
    ReplayDeck deck = deck(ReplayTape.ofAFall());
    deck.goOn();
    settle(deck);
    passes(deck, 2.9);
    assertThat(snapshot(deck).observations()).isEqualTo(3);
    assertThat(deck.state().position()).isEqualTo(second(2.9));

    deck.setSpeed(10);
    passes(deck, 0.2);
    assertThat(snapshot(deck).observations()).isEqualTo(5);
  }

  @Test
  void aPausedReplayStandsStillHoweverMuchTimePasses() {
    ReplayDeck deck = deck(ReplayTape.ofAFall());
    deck.goOn();
    passes(deck, 3);
    deck.halt();
    long at = deck.state().position();
    passes(deck, 1000);

    assertThat(deck.state().position()).isEqualTo(at);
    assertThat(deck.turn()).isEqualTo(ReplayDeck.UNTIL_WOKEN);
  }

  @Test
  void aStepTakesOneMoreInput() {
    ReplayDeck deck = deck(ReplayTape.ofAFall());
    deck.goToNextInput();
    settle(deck);

    assertThat(snapshot(deck).observations()).isEqualTo(2);
    assertThat(deck.state().position()).isEqualTo(second(1));
  }

  @Test
  void aStepToTheNextEventStopsThere() {
    ReplayTape tape = ReplayTape.ofAFall();
    ReplayDeck deck = deck(tape);
    int before = events(deck).size();
    long next = eventsOfAnEngine(tape).stream().skip(before).findFirst().orElseThrow().time();
    deck.goToNextEvent();
    settle(deck);

    assertThat(deck.state().phase()).isEqualTo(Phase.PAUSED);
    assertThat(deck.state().position()).isEqualTo(next);
    assertThat(events(deck))
        .hasSizeGreaterThan(before)
        .last()
        .extracting(Event::time)
        .isEqualTo(next);
  }

  @Test
  void backInTimeItShowsWhatItShowedThere() {
    ReplayTape tape = ReplayTape.ofAFall();
    ReplayDeck deck = deck(tape);
    deck.setSpeed(1);
    deck.goOn();
    settle(deck);
    for (int tenth = 0; tenth < 125; tenth++) {
      passes(deck, 0.1);
    }
    deck.halt();
    DeskSnapshot then = snapshot(deck);
    List<Event> known = events(deck);
    long at = deck.state().position();
    deck.goTo(tape.to());
    settle(deck);
    assertThat(snapshot(deck)).isNotEqualTo(then);

    int run = deck.state().run();
    deck.goTo(at);
    settle(deck);
    assertThat(deck.state().position()).isEqualTo(at);
    assertThat(deck.state().run()).isGreaterThan(run);
    assertThat(then.changed().stream().map(BookSnapshot::book)).containsExactly(ReplayTape.BOOK);
    assertThat(snapshot(deck)).isEqualTo(then);
    assertThat(events(deck)).isEqualTo(known);
  }

  @Test
  void onItsWayItCanBeStopped() {
    double[] navs = new double[2000];
    java.util.Arrays.fill(navs, 1e6);
    ReplayDeck deck = deck(ReplayTape.ofSeconds(navs));
    deck.goTo(second(1999));
    assertThat(deck.turn()).isZero();
    assertThat(deck.state().progress()).isBetween(0.05, 0.5);
    deck.breakOff();

    assertThat(deck.state().phase()).isEqualTo(Phase.PAUSED);
    assertThat(deck.state().position()).isBetween(second(100), second(1000));
  }

  @Test
  void overAGapItGoesOnWithWhatIsKnownBehindIt() {
    ReplayDeck deck = deck(ReplayTape.ofAFall().withAGapAfter(5, "A segment is missing."));
    int run = deck.state().run();
    deck.goTo(second(8));
    settle(deck);

    assertThat(deck.state().position()).isEqualTo(second(8));
    assertThat(deck.state().run()).isEqualTo(run + 1);
    assertThat(snapshot(deck).observations()).isEqualTo(4);
  }

  @Test
  void whatCannotBeOpenedSaysWhy() {
    ReplayDeck deck = deck(ReplayTape.ofAFall().thatIsShut());

    assertThat(deck.state().phase()).isEqualTo(Phase.FAILED);
    assertThat(deck.state().trouble()).isEqualTo("The tape cannot be opened: look for another.");
  }

  @Test
  void whatBreaksOffStaysWhereItCouldBeRead() {
    ReplayDeck deck = deck(ReplayTape.ofAFall().thatBreaksAfter(7));
    deck.goTo(second(20));
    settle(deck);

    assertThat(deck.state().phase()).isEqualTo(Phase.ENDED);
    assertThat(deck.state().position()).isEqualTo(second(6));
    assertThat(deck.state().trouble()).isEqualTo("The tape is damaged behind its input 7.");
    deck.goTo(second(3));
    settle(deck);
    assertThat(deck.state().phase()).isEqualTo(Phase.PAUSED);
    assertThat(deck.state().trouble()).isEmpty();
  }

  @Test
  void aCommandIsRefusedAndTheLiveDeskHearsNothingOfIt() {
    Configuration limits = Configuration.defaults(Breakers.catalogue());
    try (Desk live = new Desk(limits, new SymbolTable(10), () -> second(0), true).start()) {
      ReplayDeck deck = deck(ReplayTape.ofAFall());
      List<Event> before = events(deck);
      Answer answer =
          deck.gateway()
              .orElseThrow()
              .submit(new Command.KillSwitchOn(Command.DESK), "jmeyer", "Now", limits.version())
              .toCompletableFuture()
              .join();
      settle(deck);

      assertThat(answer)
          .isInstanceOfSatisfying(
              Answer.Refused.class,
              refused -> assertThat(refused.why()).startsWith("A replay cannot be acted on"));
      assertThat(events(deck)).isEqualTo(before);
      assertThat(live.eventsAfter(0, ALL).events()).isEmpty();
      assertThat(live.trading().page().lines()).isEmpty();
    }
  }

  @Test
  void theFirstPassFindsTheMarksAndTheGap() throws InterruptedException {
    ReplayTape tape = ReplayTape.ofAFall().withAGapAfter(5, "A segment is missing.");
    AtomicReference<ReplayMarks> found = new AtomicReference<>(ReplayMarks.NONE);
    new ReplayScan(tape, nanos::get, () -> false, found::set).run();

    assertThat(found.get().complete()).isTrue();
    assertThat(found.get().from()).isEqualTo(second(0));
    assertThat(found.get().to()).isEqualTo(second(20));
    assertThat(found.get().gaps())
        .containsExactly(new ReplayGap(second(4), second(5), "A segment is missing."));
    assertThat(found.get().marks())
        .filteredOn(mark -> mark.kind() == ReplayMark.Kind.TRIP)
        .first()
        .satisfies(mark -> assertThat(mark.time()).isEqualTo(second(10)));
  }

  @Test
  void theFirstPassKnowsWhichBooksWereHaltedBeforeTheSourceBegins() throws InterruptedException {
    AtomicReference<ReplayMarks> found = new AtomicReference<>(ReplayMarks.NONE);
    new ReplayScan(
            ReplayTape.ofAFall().beginningAt(second(15)), nanos::get, () -> false, found::set)
        .run();

    assertThat(found.get().from()).isEqualTo(second(15));
    assertThat(found.get().heldBefore()).containsExactly(ReplayTape.BOOK);
  }

  @Test
  void closingEndsItsThreads() throws InterruptedException {
    Replay replay = Replay.open(ReplayTape.ofAFall(), second(0), System::nanoTime);
    List<Thread> own = threads();
    assertThat(own).isNotEmpty();
    replay.play();
    replay.close();

    for (Thread thread : own) {
      assertThat(thread.join(PATIENCE)).as(thread.getName()).isTrue();
    }
    assertThat(threads()).isEmpty();
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().endsWith(" tape"))
        .toList();
  }
}
