package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Observation;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportedChecksTest {
  private final ReportedChecks checks = new ReportedChecks();

  private void report(long time, Map<String, Boolean> reported) {
    checks.take(new Observation.Builder("main", time).checks(reported).build(), time);
  }

  @Test
  void theNewestOfEachNameCountsInTheOrderOfNames() {
    report(1, Map.of("b", true, "c", false));
    report(2, Map.of("a", true, "b", false));
    assertThat(IntStream.range(0, checks.size()).mapToObj(checks::name))
        .containsExactly("a", "b", "c");
    assertThat(checks.passed(1)).isFalse();
    assertThat(checks.reportedAt(1)).isEqualTo(2);
    assertThat(checks.reportedAt(2)).isEqualTo(1);
  }

  @Test
  void whereThereAreTooManyTheOneReportedLongestAgoIsForgotten() {
    report(1, Map.of("old", false));
    Map<String, Boolean> many = new TreeMap<>();
    IntStream.range(0, ReportedChecks.MOST).forEach(i -> many.put("check " + i, true));
    report(2, many);
    assertThat(checks.size()).isEqualTo(ReportedChecks.MOST);
    assertThat(IntStream.range(0, checks.size()).mapToObj(checks::name)).doesNotContain("old");
  }
}
