package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.ConfigurationVersion;
import breakerboard.desk.EventHistory;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.Times;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of configuration versions are read page by page. */
@Timeout(60)
class VersionsTest {
  private static final int VERSIONS = 3000;
  private static final int PAGE = 70;

  @TempDir private Path folder;
  private Path journal = Path.of("");

  /** Each tightens or loosens one limit; three events between any two. */
  @BeforeEach
  void write() throws Exception {
    journal = folder.resolve("journal.db");
    try (Journal open = Journal.open(journal)) {
      Configuration former = version(1);
      for (int i = 1; i <= VERSIONS; i++) {
        Configuration now = version(i);
        open.configured(former, now, "jmeyer", "Change " + i, Written.NOON + i);
        for (int event = 0; event < 3; event++) {
          open.event(Written.event(3L * i + event));
        }
        former = now;
      }
    }
  }

  private static Configuration version(int number) {
    return Configuration.restored(
        Breakers.catalogue(),
        new Members(
            new TreeMap<>(
                Map.of("max_drawdown", new ConfigNode.Numeric(number / 10_000.0, false)))),
        List.of(),
        number);
  }

  private static List<ConfigurationVersion> page(History history, long before)
      throws ExecutionException, InterruptedException {
    return history.versions(before, PAGE).toCompletableFuture().get();
  }

  @Test
  void everyVersionIsOnOnePageAndEachPageGoesOnWhereTheFormerEnded() throws Exception {
    List<Long> found = new ArrayList<>();
    try (History history = new History(journal)) {
      for (List<ConfigurationVersion> page = page(history, EventHistory.NEWEST);
          !page.isEmpty();
          page = page(history, page.getLast().version())) {
        page.forEach(version -> found.add(version.version()));
      }
    }
    assertThat(found)
        .isEqualTo(LongStream.iterate(VERSIONS, v -> v - 1).limit(VERSIONS).boxed().toList());
  }

  @Test
  void aPageFarBackHasWhoWhyWhenAndWhatChanged() throws Exception {
    try (History history = new History(journal)) {
      ConfigurationVersion version = page(history, 101).getFirst();
      assertThat(version.version()).isEqualTo(100);
      assertThat(version.operator()).isEqualTo("jmeyer");
      assertThat(version.reason()).isEqualTo("Change 100");
      assertThat(version.time()).isEqualTo(Written.NOON + 100);
      assertThat(version.changes())
          .singleElement()
          .satisfies(
              change -> {
                assertThat(change.path()).isEqualTo("max_drawdown");
                assertThat(change.toString()).contains("0.0099").contains("0.01");
              });
    }
  }

  @Test
  void versionsThatComeWhileSomebodyReadsShiftNoPage() throws Exception {
    try (History history = new History(journal)) {
      long last = page(history, EventHistory.NEWEST).getLast().version();
      try (Journal open = Journal.open(journal)) {
        Configuration next = version(VERSIONS + 1);
        open.configured(version(VERSIONS), next, "jmeyer", "", Times.NANOS_PER_SECOND);
      }
      assertThat(page(history, last).getFirst().version()).isEqualTo(last - 1);
      assertThat(page(history, EventHistory.NEWEST).getFirst().version()).isEqualTo(VERSIONS + 1);
    }
  }
}
