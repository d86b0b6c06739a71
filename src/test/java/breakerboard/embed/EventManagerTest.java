package breakerboard.embed;

import static breakerboard.embed.Trader.CALM;
import static breakerboard.embed.Trader.VOLATILITY;
import static breakerboard.embed.Trader.WILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Who hears what, and how much is kept. */
class EventManagerTest {
  private final Trader trader = new Trader();
  private final List<Event> heard = new ArrayList<>();

  private List<EventType> types() {
    return heard.stream().map(Event::type).toList();
  }

  @Test
  void aCallbackHearsATripAndTheHaltInTheirOrder() {
    trader.check(CALM);
    trader.breakers.registerCallback(heard::add);

    trader.check(WILD);

    assertThat(types()).containsExactly(EventType.BREAKER_TRIPPED, EventType.TRADING_STATE_CHANGED);
  }

  @Test
  void filtersChooseByTypeByBreakerAndByBoth() {
    List<Event> trips = new ArrayList<>();
    List<Event> ofVolatility = new ArrayList<>();
    List<Event> tripsOfDrawdown = new ArrayList<>();
    trader.breakers.registerCallback(EventFilter.of(EventType.BREAKER_TRIPPED), trips::add);
    trader.breakers.registerCallback(EventFilter.of(VOLATILITY), ofVolatility::add);
    trader.breakers.registerCallback(
        EventFilter.of(EventType.BREAKER_TRIPPED).about(Trader.DRAWDOWN), tripsOfDrawdown::add);

    trader.check(1_000_000, WILD);
    trader.check(900_000, CALM);

    assertThat(trips)
        .extracting(e -> e.breaker().orElseThrow().value())
        .containsExactly("volatility", "drawdown", "loss_rate");
    assertThat(ofVolatility)
        .extracting(Event::type)
        .endsWith(EventType.BREAKER_TRIPPED, EventType.COOLDOWN_START);
    assertThat(ofVolatility).allMatch(e -> e.breaker().orElseThrow().equals(VOLATILITY));
    assertThat(tripsOfDrawdown).hasSize(1);
  }

  @Test
  void aCallbackThatThrowsHarmsNobody() {
    trader.breakers.registerCallback(
        _ -> {
          throw new IllegalStateException("mine");
        });
    trader.breakers.registerCallback(
        _ -> {
          throw new AssertionError("an error, too");
        });
    trader.breakers.registerCallback(EventFilter.of(EventType.BREAKER_TRIPPED), heard::add);

    trader.check(WILD);

    assertThat(types()).containsExactly(EventType.BREAKER_TRIPPED);
    assertThat(trader.breakers.eventManager().failures()).isPositive();
    assertThat(trader.check(CALM)).containsEntry(VOLATILITY, true);
  }

  @Test
  void aCallbackMayCallTheFacadeAndHearsWhatFollowsAfterwards() {
    trader.breakers.registerCallback(
        EventFilter.of(EventType.BREAKER_TRIPPED),
        event -> {
          heard.add(event);
          if (!trader.breakers.getBreakerStatus(Trader.MANUAL).latched()) {
            trader.breakers.manualTrip("guardian", "volatility tripped");
          }
        });

    trader.check(WILD);

    assertThat(heard)
        .extracting(e -> e.breaker().orElseThrow().value())
        .containsExactly("volatility", "manual");
  }

  @Test
  void whoUnregistersHearsNoMore() {
    Consumer<Event> callback = heard::add;
    trader.breakers.registerCallback(callback);
    EventManager.Registration closed = trader.breakers.registerCallback(callback);
    closed.close();
    trader.check(CALM);
    int once = heard.size();
    assertThat(heard).doesNotHaveDuplicates();

    assertThat(trader.breakers.unregisterCallback(callback)).isTrue();
    assertThat(trader.breakers.unregisterCallback(callback)).isFalse();

    trader.check(WILD);
    assertThat(heard).hasSize(once);
  }

  @Test
  void twoBooksShareOneManagerAndTheirEventsNameTheBook() {
    EventManager shared = new EventManager();
    CircuitBreaker equities = new CircuitBreaker(BreakerConfig.defaults(), "EQ", trader.clock);
    CircuitBreaker bonds = new CircuitBreaker(BreakerConfig.defaults(), "BO", trader.clock);
    equities.replaceEventManager(shared);
    bonds.replaceEventManager(shared);
    shared.register(EventFilter.of(EventType.BREAKER_TRIPPED), heard::add);

    equities.checkAllBreakers(1e6, Map.of(), MarketConditions.volatility(WILD));
    bonds.checkAllBreakers(1e6, Map.of(), MarketConditions.volatility(WILD));

    assertThat(heard).extracting(Event::book).containsExactly("EQ", "BO");
    assertThat(equities.eventManager()).isSameAs(shared);
  }

  @Test
  void aReplacedManagerKeepsItsCallbacksAndHistoryAndHearsNoMore() {
    trader.breakers.registerCallback(heard::add);
    EventManager before = trader.breakers.eventManager();
    int kept = before.history().size();

    trader.breakers.replaceEventManager(new EventManager());
    trader.check(WILD);

    assertThat(heard).isEmpty();
    assertThat(before.history()).hasSize(kept);
    assertThat(trader.breakers.eventManager().history()).isNotEmpty();
  }

  @Test
  void historyKeepsTheNewestUpToItsLimit() {
    EventManager two = new EventManager(2);
    trader.breakers.replaceEventManager(two);

    trader.check(WILD);
    trader.check(CALM);

    assertThat(two.history()).hasSize(2);
    assertThat(two.history().getLast().type()).isEqualTo(EventType.COOLDOWN_START);
    assertThat(two.history(EventFilter.of(EventType.COOLDOWN_START))).hasSize(1);
    two.clearHistory();
    assertThat(two.history()).isEmpty();
  }

  @Test
  void aHistoryOfNoneStillTells() {
    trader.breakers.replaceEventManager(new EventManager(0));
    trader.breakers.registerCallback(heard::add);

    trader.check(WILD);

    assertThat(heard).isNotEmpty();
    assertThat(trader.breakers.eventManager().history()).isEmpty();
    assertThatThrownBy(() -> new EventManager(-1)).hasMessageContaining("at least 0");
  }

  @Test
  void theFacadesOwnHistoryIsAsLongAsMaxEvents() {
    assertThat(trader.breakers.eventManager().historyLimit()).isEqualTo(1000);
    assertThat(new CircuitBreaker(Map.of("max_events", 7)).eventManager().historyLimit())
        .isEqualTo(7);
  }

  @Test
  void onAnExecutorNothingIsToldBeforeItRuns() {
    Queue<Runnable> later = new ArrayDeque<>();
    trader.breakers.replaceEventManager(new EventManager(100, later::add));
    trader.breakers.registerCallback(EventFilter.of(EventType.BREAKER_TRIPPED), heard::add);

    trader.check(WILD);
    trader.check(900_000, CALM);
    assertThat(heard).isEmpty();
    assertThat(later).hasSize(1);

    later.remove().run();
    assertThat(heard).hasSize(3);
  }

  @Test
  void anExecutorThatRefusesLosesNothing() {
    List<Runnable> taken = new ArrayList<>();
    boolean[] open = {false};
    EventManager manager =
        new EventManager(
            100,
            task -> {
              if (!open[0]) {
                throw new RejectedExecutionException("full");
              }
              taken.add(task);
            });
    trader.breakers.replaceEventManager(manager);
    trader.breakers.registerCallback(EventFilter.of(EventType.BREAKER_TRIPPED), heard::add);
    trader.check(WILD);

    open[0] = true;
    trader.check(CALM);
    taken.forEach(Runnable::run);

    assertThat(heard).hasSize(1);
  }

  @Test
  void anExecutorThatFailsWithAnErrorEndsNothing() {
    boolean[] broken = {true};
    EventManager manager =
        new EventManager(
            100,
            task -> {
              if (broken[0]) {
                throw new OutOfMemoryError("no thread");
              }
              task.run();
            });
    trader.breakers.replaceEventManager(manager);
    trader.breakers.registerCallback(EventFilter.of(EventType.BREAKER_TRIPPED), heard::add);
    trader.check(WILD);
    assertThat(heard).isEmpty();

    broken[0] = false;
    trader.check(CALM);

    assertThat(heard).hasSize(1);
  }

  @Test
  void aLoggerThatFailsWhileAFailureIsReportedEndsNoTelling() {
    Logger logger = (Logger) LoggerFactory.getLogger(EventManager.class);
    var broken =
        new ListAppender<ILoggingEvent>() {
          @Override
          public void doAppend(ILoggingEvent line) {
            throw new IllegalStateException("the disk is full");
          }
        };
    trader.breakers.registerCallback(
        _ -> {
          throw new IllegalStateException("mine");
        });
    trader.breakers.registerCallback(EventFilter.of(EventType.BREAKER_TRIPPED), heard::add);
    logger.addAppender(broken);
    try {
      trader.check(WILD);
      trader.check(900_000, CALM);
    } finally {
      logger.detachAppender(broken);
    }

    assertThat(heard)
        .extracting(e -> e.breaker().orElseThrow().value())
        .containsExactly("volatility", "drawdown", "loss_rate");
  }
}
