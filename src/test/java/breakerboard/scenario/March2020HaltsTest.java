package breakerboard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.UnreadableDocumentException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The market-wide halts that the New York Stock Exchange announced in March 2020. */
class March2020HaltsTest {
  private static final BreakerId MARKET = new BreakerId("market_circuit_breaker");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static List<Event> replayed(double stepSeconds) throws UnreadableDocumentException {
    String json = "{\"breaker_configs\": {\"market_circuit_breaker\": {\"enabled\": true}}}";
    Configuration configuration =
        Configuration.load(Breakers.catalogue(), ConfigDocumentReader.read(json, "test"))
            .configuration()
            .orElseThrow();
    List<Event> events = new ArrayList<>();
    Played played = Played.of("march-2020", 1, stepSeconds);
    DeskEngine engine =
        new DeskEngine(
            configuration,
            played.symbols(),
            new EngineListener() {
              @Override
              public void event(Event event) {
                if (event.breaker().equals(Optional.of(MARKET))) {
                  events.add(event);
                }
              }
            },
            false);
    played.observations().forEach(engine::on);
    return events;
  }

  private static LocalDateTime minute(Event event) {
    return Times.instant(event.time())
        .atZone(NEW_YORK)
        .toLocalDateTime()
        .truncatedTo(ChronoUnit.MINUTES);
  }

  private static String trigger(Event event) {
    return event.detail() instanceof EventDetail.Tripped tripped ? tripped.trigger() : "";
  }

  @Test
  void levelOneHaltsOnTheFourDaysAndNoOtherLevelDoes() throws UnreadableDocumentException {
    assertThat(replayed(10))
        .filteredOn(
            e -> e.type() == EventType.BREAKER_TRIPPED || e.type() == EventType.TRIGGER_BREACHED)
        .extracting(
            Event::type, March2020HaltsTest::trigger, e -> minute(e).toString().substring(5))
        .containsExactly(
            tuple(EventType.BREAKER_TRIPPED, "level_1", "03-09T09:34"),
            tuple(EventType.BREAKER_TRIPPED, "level_1", "03-12T09:35"),
            tuple(EventType.BREAKER_TRIPPED, "level_1", "03-16T09:30"),
            tuple(EventType.BREAKER_TRIPPED, "level_1", "03-18T12:56"));
  }

  @Test
  void eachHaltEndsAfterFifteenMinutes() throws UnreadableDocumentException {
    assertThat(replayed(10))
        .filteredOn(e -> e.type() == EventType.BREAKER_RESET)
        .extracting(e -> minute(e).toString().substring(5))
        .containsExactly("03-09T09:49", "03-12T09:50", "03-16T09:45", "03-18T13:11");
  }
}
