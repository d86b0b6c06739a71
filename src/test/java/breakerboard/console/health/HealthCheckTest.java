package breakerboard.console.health;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.EngineState;
import breakerboard.console.Format;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class HealthCheckTest {
  private final Format format = new Format(ZoneId.of("America/New_York"), Breakers.catalogue());

  @Test
  void aCalmDeskHasNoProblem() {
    assertThat(HealthCheck.of(Healths.calm(), format)).isEmpty();
  }

  @Test
  void aRecordingThatHasEndedIsNoProblem() {
    assertThat(HealthCheck.of(Healths.recorded(), format)).isEmpty();
  }

  @Test
  void inACrisisEachSectionSaysItsOwnTheLoudestFirst() {
    assertThat(HealthCheck.of(Healths.crisis(), format))
        .extracting(problem -> problem.section() + " " + problem.word())
        .containsExactly(
            "QUEUE FULL",
            "JOURNAL NOT WRITTEN",
            "FEEDS LOST",
            "REFUSED REFUSED",
            "LATENCY SLOW",
            "MEMORY NEARLY FULL",
            "FREEZES FROZE",
            "ALERTS LATE");
  }

  @Test
  void anEngineThatIsGoneOrFailedIsAProblem() {
    assertThat(HealthCheck.of(Healths.over(new EngineState.Ended("broken", 9)), format))
        .extracting(problem -> problem.section() + " " + problem.word())
        .containsExactly("ENGINE NO ENGINE");
    assertThat(HealthCheck.of(Healths.over(new EngineState.Answers(1, Healths.NOW)), format))
        .extracting(problem -> problem.section() + " " + problem.word())
        .containsExactly("ENGINE FAILED");
  }

  @Test
  void aLostFeedHasNoLag() {
    assertThat(HealthText.of(Path.of("report.txt"), Healths.crisis(), format))
        .contains(Healths.FEED + " ", "LOST, 0/s, lag —")
        .contains("SILENT, 0/s, lag 41 ms");
  }

  @Test
  void aProblemSaysWhatToDo() {
    assertThat(HealthCheck.of(Healths.crisis(), format))
        .filteredOn(problem -> problem.section() == Section.QUEUE)
        .extracting(Problem::sentence)
        .allSatisfy(
            sentence ->
                assertThat(sentence)
                    .contains("The queue is full: the feed waits", "Send fewer observations"));
  }

  @Test
  void theReportSaysWhoWhenAndOfWhichVersion() {
    String text = HealthText.of(Path.of("report.txt"), Healths.crisis(), format);
    assertThat(text)
        .contains("jmeyer", "breakerboard 1.2.0", "12 Mar 2026 14:06:02")
        .contains("The queue is full: the feed waits")
        .contains("p99 96.000 ms", "1,204 refused", "ChartLines.draw, line 71")
        .contains("95.3 % of 43", "100,000, room for 0")
        .contains(
            "line 16,561 of " + Healths.FEED + ", it begins: {\"ts\":\"12.03.2026 14:05:58\"");
  }

  @Test
  void aReportOverARecordingSaysThatArrivalIsNotMeasured() {
    String text = HealthText.of(Path.of("report.txt"), Healths.recorded(), format);
    assertThat(text).contains("not measured: recorded feed").doesNotContain("Arrival → decision");
  }

  @Test
  void asCsvEachLineHasThreeFields() {
    String csv = HealthText.of(Path.of("REPORT.CSV"), Healths.calm(), format);
    assertThat(csv).startsWith("section,name,value\r\n").contains("Queue,At most so far,14\r\n");
    assertThat(csv.lines())
        .allMatch(
            line -> line.matches("(\"([^\"]|\"\")*\"|[^,\"]*)(,(\"([^\"]|\"\")*\"|[^,\"]*)){2}"));
  }

  @Test
  void durationsStandInTheUnitThatSuitsThem() {
    assertThat(Amounts.brief(41_000)).isEqualTo("41 µs");
    assertThat(Amounts.brief(8_200_000)).isEqualTo("8.2 ms");
    assertThat(Amounts.brief(12_300_000_000L)).isEqualTo("12.3 s");
    assertThat(Amounts.millis(41_000)).isEqualTo("0.041");
  }
}
