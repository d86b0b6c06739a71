package breakerboard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.Level;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.TriggerReading;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.testing.SharedFolder;
import breakerboard.wire.ObservationReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that nobody would have made up, one observation at each day's close. */
class RealDataTest {
  private static final int SYMBOLS = 10;
  private static final String NEGATIVE = "2020-04-20";
  private static final String DAY_BEFORE = "2020-04-17";
  private static final String DAY_AFTER = "2020-04-21";
  private static final double EMERGENCY = 40;

  /** The book after each day's line; a refused line leaves the day out. */
  private static Map<String, BookSnapshot> play(String json, Map<String, String> lines)
      throws InterruptedException {
    Map<String, BookSnapshot> books = new TreeMap<>();
    boolean[] used = {false};
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    EngineListener listener =
        new EngineListener() {
          @Override
          public void used(String book) {
            used[0] = true;
          }
        };
    DeskEngine engine = new DeskEngine(PlayedDesk.configuration(json), symbols, listener, false);
    ObservationReader reader =
        new ObservationReader(
            Line.FEED, symbols, new SymbolTable(SYMBOLS), ObservationReader.Stamp.EVENT_TIME);
    for (Map.Entry<String, String> day : lines.entrySet()) {
      used[0] = false;
      byte[] line =
          "{\"ts\": \"%sT20:00:00Z\", %s}\n"
              .formatted(day.getKey(), day.getValue())
              .getBytes(StandardCharsets.UTF_8);
      reader.read(line, 0, line.length, engine.clock(), engine::on);
      if (used[0]) {
        books.put(day.getKey(), engine.snapshot(Line.BOOK).orElseThrow());
      }
    }
    return books;
  }

  /** A column of the days of one month, by day. */
  private static Map<String, Double> month(String file, String month, int column)
      throws IOException {
    Map<String, Double> days = new TreeMap<>();
    for (String line : SharedFolder.lines(file)) {
      if (line.startsWith(month)) {
        List<String> cells = List.of(line.split(","));
        days.put(cells.getFirst(), Double.parseDouble(cells.get(column)));
      }
    }
    return days;
  }

  private static Map<String, String> lines(Map<String, Double> days, String format) {
    Map<String, String> lines = new TreeMap<>();
    days.forEach((day, value) -> lines.put(day, format.replace("?", String.valueOf(value))));
    return lines;
  }

  private static TriggerReading trigger(BookSnapshot book, String breaker, String trigger) {
    return book.breakers().stream()
        .filter(b -> b.breaker().value().equals(breaker))
        .flatMap(b -> b.reading().triggers().stream())
        .filter(t -> t.name().equals(trigger))
        .findFirst()
        .orElseThrow();
  }

  private static BookSnapshot at(Map<String, BookSnapshot> books, String day) {
    return Objects.requireNonNull(books.get(day), day);
  }

  @Test
  void anOilPriceBelowZeroAsNavBreachesTheFeedAndLeavesTheLastNavInForce() throws Exception {
    Map<String, Double> prices = month("data/wti-daily.csv", "2020-04", 1);
    assertThat(prices).containsEntry(NEGATIVE, -36.98);

    Map<String, BookSnapshot> books = play("{}", lines(prices, "\"portfolio_value\": ?"));

    assertThat(books).hasSameSizeAs(prices);
    BookSnapshot negative = at(books, NEGATIVE);
    assertThat(trigger(negative, "data_feed_integrity", "nav").level()).isEqualTo(Level.BREACH);
    assertThat(negative.nav()).isEqualTo(at(books, DAY_BEFORE).nav());
    assertThat(trigger(negative, "drawdown", "limit").level())
        .as("no NAV came for three days")
        .isEqualTo(Level.UNFED);
    BookSnapshot after = at(books, DAY_AFTER);
    assertThat(trigger(after, "data_feed_integrity", "nav").level()).isEqualTo(Level.CLEAR);
    assertThat(after.nav()).isEqualTo(prices.get(DAY_AFTER));
  }

  @Test
  void anIndexBelowZeroIsDroppedAndNeverTakenForZero() throws Exception {
    Map<String, Double> prices = month("data/wti-daily.csv", "2020-04", 1);

    Map<String, BookSnapshot> books =
        play(
            "{\"breaker_configs\": {\"market_circuit_breaker\": {\"enabled\": true}}}",
            lines(prices, "\"market\": {\"index_level\": ?, \"index_prior_close\": 18.31}"));

    assertThat(books).hasSameSizeAs(prices);
    assertThat(trigger(at(books, NEGATIVE), "market_circuit_breaker", "level_3").level())
        .as("a negative level is no fall of three times its worth")
        .isNotEqualTo(Level.BREACH);
    assertThat(trigger(at(books, DAY_AFTER), "market_circuit_breaker", "level_3").level())
        .as("8.91 is less than half of 18.31")
        .isEqualTo(Level.BREACH);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theVixOfMarch2020WarnsAndHaltsOnlyWhereItIsTo(boolean halts) throws Exception {
    Map<String, Double> closes = month("data/vix-daily.csv", "2020-03", 4);
    assertThat(closes).containsEntry("2020-03-16", 82.69);

    Map<String, BookSnapshot> books =
        play(
            "{\"breaker_configs\": {\"market_circuit_breaker\": {\"custom_config\":"
                + " {\"vix_halts\": %b}}}}".formatted(halts),
            lines(closes, "\"market\": {\"vix_level\": ?}"));

    assertThat(books).hasSameSizeAs(closes);
    closes.forEach(
        (day, vix) ->
            assertThat(trigger(at(books, day), "market_circuit_breaker", "vix").level())
                .as(day + " " + vix)
                .isEqualTo(
                    halts && vix >= EMERGENCY
                        ? Level.BREACH
                        : vix > 0.8 * EMERGENCY ? Level.WARN : Level.CLEAR));
  }
}
