package breakerboard.scenario;

import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What a scenario sent, by its days in New York. */
record Played(SymbolTable symbols, List<Observation> observations) {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final long SEED = 2020;

  static Played of(String scenario, int books, double stepSeconds) {
    SymbolTable symbols = new SymbolTable(1000);
    List<Observation> observations = new ArrayList<>();
    Scenario found = Scenario.find(scenario).orElseThrow();
    try {
      found.play(symbols, found.sessions(), books, stepSeconds, SEED, observations::add);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return new Played(symbols, observations);
  }

  List<LocalDate> days() {
    return observations.stream().map(o -> at(o).toLocalDate()).distinct().toList();
  }

  /** The observations of one day that carry the index. */
  List<Observation> index(LocalDate day) {
    return observations.stream()
        .filter(o -> at(o).toLocalDate().equals(day) && o.has(InputField.INDEX_LEVEL))
        .toList();
  }

  DoubleStream levels(LocalDate day) {
    return index(day).stream().mapToDouble(o -> o.value(InputField.INDEX_LEVEL));
  }

  /** When the index first stood at or below a level. */
  LocalTime firstAtOrBelow(LocalDate day, double level) {
    return index(day).stream()
        .filter(o -> o.value(InputField.INDEX_LEVEL) <= level)
        .map(o -> at(o).toLocalTime())
        .findFirst()
        .orElse(LocalTime.MAX);
  }

  static ZonedDateTime at(Observation observation) {
    return Times.instant(observation.time()).atZone(NEW_YORK);
  }
}
