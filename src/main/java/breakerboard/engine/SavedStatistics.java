package breakerboard.engine;

import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Statistic;
import breakerboard.domain.Statistic.Check;
import breakerboard.domain.Statistic.CheckState;
import breakerboard.domain.Statistic.Checklist;
import breakerboard.domain.Statistic.Contributor;
import breakerboard.domain.Statistic.Contributors;
import breakerboard.domain.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How statistics are saved: a part each, by its name, in their order. */
final class SavedStatistics {
  private static final String KIND = "kind";
  private static final int NUMBERS_OF_CONTRIBUTOR = 4;

  private enum Kind {
    NUMBER,
    TEXT,
    SESSION,
    CHECKLIST,
    CONTRIBUTORS
  }

  private SavedStatistics() {}

  static void save(Map<String, Statistic> statistics, StateWriter out) {
    statistics.forEach((name, statistic) -> save(statistic, out.part(name)));
  }

  static Map<String, Statistic> restore(StateReader in) {
    Map<String, Statistic> statistics = new LinkedHashMap<>();
    in.savedParts().forEach(name -> statistics.put(name, one(in.savedPart(name))));
    return Collections.unmodifiableMap(statistics);
  }

  private static void save(Statistic statistic, StateWriter out) {
    out.version(1);
    switch (statistic) {
      case Statistic.Number(double value, Unit unit) -> {
        out.choice(KIND, Kind.NUMBER);
        out.number("value", value);
        out.choice("unit", unit);
      }
      case Statistic.Text(String value) -> {
        out.choice(KIND, Kind.TEXT);
        out.text("value", value);
      }
      case Statistic.Session session -> save(session, out);
      case Checklist list -> save(list, out);
      case Contributors all -> save(all, out);
    }
  }

  private static Statistic one(StateReader in) {
    return switch (in.choice(KIND, Kind.class)) {
      case NUMBER -> new Statistic.Number(in.number("value"), in.choice("unit", Unit.class));
      case TEXT -> new Statistic.Text(in.text("value"));
      case SESSION ->
          new Statistic.Session(
              in.number("now"),
              in.number("open"),
              in.number("close"),
              in.number("warning"),
              in.flag("inSession"),
              in.text("words"));
      case CHECKLIST -> checklist(in);
      case CONTRIBUTORS -> contributors(in);
    };
  }

  private static void save(Statistic.Session session, StateWriter out) {
    out.choice(KIND, Kind.SESSION);
    out.number("now", session.now());
    out.number("open", session.open());
    out.number("close", session.close());
    out.number("warning", session.warning());
    out.flag("inSession", session.inSession());
    out.text("words", session.words());
  }

  private static void save(Checklist list, StateWriter out) {
    out.choice(KIND, Kind.CHECKLIST);
    String[] names = list.checks().stream().map(Check::name).toArray(String[]::new);
    String[] states = list.checks().stream().map(c -> c.state().name()).toArray(String[]::new);
    out.texts("names", names);
    out.texts("states", states);
  }

  private static Checklist checklist(StateReader in) {
    String[] names = in.texts("names");
    String[] states = in.texts("states");
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      checks.add(new Check(names[i], CheckState.valueOf(states[i])));
    }
    return new Checklist(checks);
  }

  private static void save(Contributors all, StateWriter out) {
    out.choice(KIND, Kind.CONTRIBUTORS);
    int count = all.largest().size();
    String[] symbols = new String[count];
    double[] numbers = new double[count * NUMBERS_OF_CONTRIBUTOR];
    int next = 0;
    for (int i = 0; i < count; i++) {
      Contributor c = all.largest().get(i);
      symbols[i] = c.symbol();
      numbers[next++] = c.weight();
      numbers[next++] = c.volatility();
      numbers[next++] = c.riskContribution();
      numbers[next++] = c.riskPercentage();
    }
    out.texts("symbols", symbols);
    out.numbers("numbers", numbers);
  }

  private static Contributors contributors(StateReader in) {
    double[] numbers = in.numbers("numbers");
    List<Contributor> largest = new ArrayList<>();
    int next = 0;
    for (String symbol : in.texts("symbols")) {
      largest.add(
          new Contributor(
              symbol, numbers[next++], numbers[next++], numbers[next++], numbers[next++]));
    }
    return new Contributors(largest);
  }
}
