package breakerboard.evidence;

import breakerboard.domain.Statistic;
import breakerboard.domain.Statistic.Contributor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds the statistics that a reading shows against those of the plain recomputation. */
final class PlainStatistics {
  private static final double RELATIVE = 1e-9;

  private PlainStatistics() {}

  /** A sentence for each that differs. */
  static List<String> differences(PlainBreaker plain, Map<String, Statistic> shown) {
    List<String> all = new ArrayList<>();
    plain
        .statistics()
        .forEach(
            (name, expected) -> {
              if (!same(expected, shown.get(name))) {
                all.add(
                    "%s.%s: expected %s but was %s"
                        .formatted(plain.name(), name, expected, shown.get(name)));
              }
            });
    return all;
  }

  private static boolean same(Object expected, @Nullable Statistic actual) {
    return switch (actual) {
      case Statistic.Number number ->
          expected instanceof Double value && Verdict.same(value, number.value(), RELATIVE);
      case Statistic.Text text -> expected.equals(text.value());
      case Statistic.Contributors(List<Contributor> largest) ->
          expected instanceof List<?> all && sameContributors(all, largest);
      case null, default -> false;
    };
  }

  private static boolean sameContributors(List<?> expected, List<Contributor> actual) {
    return expected.size() == actual.size()
        && IntStream.range(0, actual.size())
            .allMatch(i -> expected.get(i) instanceof Contributor one && same(one, actual.get(i)));
  }

  private static boolean same(Contributor expected, Contributor actual) {
    return expected.symbol().equals(actual.symbol())
        && Verdict.same(expected.weight(), actual.weight(), RELATIVE)
        && Verdict.same(expected.volatility(), actual.volatility(), RELATIVE)
        && Verdict.same(expected.riskContribution(), actual.riskContribution(), RELATIVE)
        && Verdict.same(expected.riskPercentage(), actual.riskPercentage(), RELATIVE);
  }
}
