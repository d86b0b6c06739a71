package breakerboard.golden;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Reading;
import breakerboard.domain.Statistic;
import breakerboard.domain.Times;
import breakerboard.domain.TriggerReading;
import breakerboard.testing.SharedFolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three books, every awkward input: each field that the reference knows is compared. */
class GoldenEdgesTest {
  private static final double RELATIVE = 1e-9;
  private static final double ABSOLUTE = 1e-12;
  private static final double BREAKOUT = 1e-7;
  private static final double NET_EXPOSURE = 1e-6;
  private static final int SHOWN = 40;

  private final List<String> differences = new ArrayList<>();

  @Test
  void everyUsedObservationReadsAsTheReferenceSays() throws Exception {
    List<BookSnapshot> pictures = GoldenReplay.of("golden/edges");
    List<String> expected = SharedFolder.lines("golden/edges/expected.jsonl.gz");
    JsonMapper json = JsonMapper.shared();
    for (int i = 0; i < Math.min(expected.size(), pictures.size()); i++) {
      compare(i + 1, json.readTree(expected.get(i)), pictures.get(i));
      if (differences.size() > SHOWN) {
        break;
      }
    }
    assertThat(differences).isEmpty();
    assertThat(pictures).hasSameSizeAs(expected);
  }

  private void compare(int line, JsonNode expected, BookSnapshot picture) {
    String where = "line " + line + " " + picture.book();
    same(where + " book", expected.get("book").asString(), picture.book());
    same(
        where + " ts",
        Instant.parse(expected.get("ts").asString()),
        Times.instant(picture.lastObservation()));
    expected
        .get("breakers")
        .properties()
        .forEach(
            entry -> {
              BreakerSnapshot breaker =
                  picture.breakers().stream()
                      .filter(b -> b.breaker().value().equals(entry.getKey()))
                      .findFirst()
                      .orElseThrow();
              compare(where + " " + entry.getKey(), entry.getValue(), breaker.reading());
            });
  }

  private void compare(String where, JsonNode expected, Reading reading) {
    same(where + " level", expected.get("level").asString(), reading.level().name());
    double tolerance = where.endsWith("volatility") ? BREAKOUT : RELATIVE;
    number(where + " utilisation", expected.get("utilisation"), reading.utilisation(), tolerance);
    driver(where, expected.get("driver"), reading.driver());
    expected
        .get("triggers")
        .properties()
        .forEach(
            entry -> {
              String place = where + "." + entry.getKey();
              Optional<TriggerReading> trigger =
                  reading.triggers().stream()
                      .filter(t -> t.name().equals(entry.getKey()))
                      .findFirst();
              if (trigger.isEmpty()) {
                differences.add(place + " is missing");
                return;
              }
              JsonNode e = entry.getValue();
              same(place + " level", e.get("level").asString(), trigger.get().level().name());
              number(
                  place + " value",
                  e.get("value"),
                  trigger.get().value(),
                  place.endsWith("breakout") ? BREAKOUT : RELATIVE);
              number(place + " limit", e.get("limit"), trigger.get().limit(), RELATIVE);
            });
    if (expected.get("statistics") != null) {
      expected
          .get("statistics")
          .properties()
          .forEach(e -> statistic(where, e.getKey(), e.getValue(), reading));
    }
  }

  private void statistic(String where, String name, JsonNode expected, Reading reading) {
    String place = where + " statistic " + name;
    Statistic actual = reading.statistics().get(name);
    if (actual instanceof Statistic.Text(String text)) {
      same(place, expected.asString(), text);
    } else if (actual instanceof Statistic.Number(double value, var _)) {
      if (name.equals("net_exposure")) {
        if (Math.abs(expected.asDouble() - value) > NET_EXPOSURE) {
          differences.add(place + ": expected " + expected + " but was " + value);
        }
      } else {
        number(place, expected, value, RELATIVE);
      }
    } else {
      differences.add(place + " is missing");
    }
  }

  private void driver(String where, JsonNode expected, String actual) {
    if (expected == null) {
      return;
    }
    List<String> allowed =
        expected.isArray()
            ? StreamSupport.stream(expected.spliterator(), false).map(JsonNode::asString).toList()
            : List.of(expected.asString());
    if (!allowed.contains(actual)) {
      differences.add(where + " driver: expected " + allowed + " but was " + actual);
    }
  }

  private void number(String where, JsonNode expected, double actual, double relative) {
    if (expected == null) {
      if (!Double.isNaN(actual)) {
        differences.add(where + ": expected none but was " + actual);
      }
      return;
    }
    double wanted = expected.asDouble();
    double tolerance = Math.max(ABSOLUTE, relative * Math.abs(wanted));
    if (!(Math.abs(wanted - actual) <= tolerance)) {
      differences.add(where + ": expected " + wanted + " but was " + actual);
    }
  }

  private void same(String where, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      differences.add(where + ": expected " + expected + " but was " + actual);
    }
  }
}
