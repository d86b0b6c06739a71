package breakerboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.Breaker;
import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.breakers.StateReader;
import breakerboard.breakers.StateWriter;
import breakerboard.breakers.StatisticsSink;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A breaker that throws is tripped, whatever it is told to do, until an operator releases it. */
class FaultTest {
  private static final String BOOK = "main";
  private static final BreakerType VOLATILITY = Breakers.all().getFirst();

  private final List<Event> events = new ArrayList<>();
  private final EventLog log =
      new EventLog(
          new EngineListener() {
            @Override
            public void event(Event event) {
              events.add(event);
            }
          });
  private final BookFacts facts = new BookFacts(new SymbolTable(1));
  private final Settings settings =
      Scene.configuration("{\"breaker_configs\": {\"volatility\": {\"on_trip\": \"alert_only\"}}}")
          .settings(BOOK);
  private boolean broken = true;
  private long now = Scene.START;
  private final BreakerCell cell =
      new BreakerCell(breaking(VOLATILITY), settings, new BookLog(log, BOOK));

  private BreakerType breaking(BreakerType type) {
    return new BreakerType(
        type.id(),
        type.label(),
        type.meaning(),
        type.threshold(),
        type.common(),
        type.own(),
        type.triggers(),
        type.gauge(),
        type.releasable(),
        () -> new Breaking(type.factory().get()));
  }

  private void observe() {
    log.moveClock(++now);
    cell.on(new Observation.Builder(BOOK, now).build(), facts);
  }

  private List<EventType> types() {
    return events.stream().map(Event::type).toList();
  }

  @Test
  void theFirstFailureTripsAndLatches() {
    observe();

    assertThat(cell.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(cell.latched()).isTrue();
    assertThat(types()).containsExactly(EventType.BREAKER_FAULT);
  }

  @Test
  void theFailureIsToldOnceUntilItSucceedsAgain() {
    observe();
    observe();
    assertThat(types()).containsExactly(EventType.BREAKER_FAULT);

    broken = false;
    observe();
    broken = true;
    observe();

    assertThat(types()).containsExactly(EventType.BREAKER_FAULT, EventType.BREAKER_FAULT);
  }

  @Test
  void aResetDoesNotHideThatItStillFails() {
    observe();
    cell.reset(new Actor("jmeyer", "try again"), false);

    observe();

    assertThat(cell.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(cell.latched()).isTrue();
  }

  private final class Breaking implements Breaker {
    private final Breaker sound;

    private Breaking(Breaker sound) {
      this.sound = sound;
    }

    @Override
    public void on(Input input, BookFacts bookFacts, ReadingBuffer reading) {
      if (broken) {
        throw new IllegalStateException("index out of bounds");
      }
      sound.on(input, bookFacts, reading);
    }

    @Override
    public void reconfigure(Settings next) {
      sound.reconfigure(next);
    }

    @Override
    public void statistics(BookFacts bookFacts, StatisticsSink sink) {
      sound.statistics(bookFacts, sink);
    }

    @Override
    public List<NamedValue> explain(int trigger, BookFacts bookFacts) {
      return sound.explain(trigger, bookFacts);
    }

    @Override
    public long lastFed(BookFacts bookFacts) {
      return sound.lastFed(bookFacts);
    }

    @Override
    public void save(StateWriter out) {
      sound.save(out);
    }

    @Override
    public void restore(StateReader in) {
      sound.restore(in);
    }
  }
}
