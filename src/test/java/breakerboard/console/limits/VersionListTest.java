package breakerboard.console.limits;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.desk.ConfigurationVersion;
import breakerboard.desk.ConfigurationVersion.Change;
import breakerboard.testing.FakeVersions;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionListTest {
  private static final String BOOK = "EQ-LS-1";

  private final FakeVersions journal = new FakeVersions();
  private final VersionList list = new VersionList(journal, Runnable::run, () -> {});

  private static ConfigurationVersion version(long number, Change... changes) {
    return new ConfigurationVersion(number, number, "jmeyer", "why", List.of(changes));
  }

  private static Change drawdown(String former, String now, String layer) {
    return new Change(BOOK, "max_drawdown", former, now, layer);
  }

  private List<Long> numbers() {
    return list.versions().stream().map(ConfigurationVersion::version).toList();
  }

  @Test
  void theNewestComeFirstAndOlderOnesByFifty() {
    for (long number = 1; number <= 120; number++) {
      journal.add(version(number));
    }
    list.newest();
    assertThat(numbers()).hasSize(50).startsWith(120L).endsWith(71L);
    assertThat(list.more()).isTrue();
    list.older();
    list.older();
    assertThat(numbers()).hasSize(120).endsWith(1L);
    assertThat(list.more()).isFalse();

    journal.add(version(121));
    list.newest();
    assertThat(numbers()).hasSize(121).startsWith(121L);
    assertThat(list.more()).as("older ones after the newest were read again").isFalse();
  }

  @Test
  void aRollBackTakesBackAllChangesSinceTogether() {
    journal.add(
        version(1),
        version(2, drawdown("0.08", "0.06", "file")),
        version(3, drawdown("0.06", "0.05", "file")));
    list.newest();
    assertThat(list.back(1)).containsExactly(drawdown("0.05", "0.08", "file"));
    assertThat(list.back(2)).containsExactly(drawdown("0.05", "0.06", "file"));
  }

  @Test
  void whatWasChangedBackChangesNothing() {
    journal.add(
        version(1),
        version(2, drawdown("0.08", "0.06", "file")),
        version(3, drawdown("0.06", "0.08", "file")));
    list.newest();
    assertThat(list.back(1)).isEmpty();
  }

  @Test
  void liveOverridesAreNotRolledBackNorTheirEnds() {
    journal.add(
        version(1),
        version(2, drawdown("0.08", "0.10", "override")),
        version(3, drawdown("0.10", "0.08", "file")),
        version(4, new Change("", "cooldown_minutes", "15", "5", "file")));
    list.newest();
    assertThat(list.back(1)).containsExactly(new Change("", "cooldown_minutes", "5", "15", "file"));
    assertThat(list.back(2)).containsExactly(new Change("", "cooldown_minutes", "5", "15", "file"));
  }

  @Test
  void whetherAllSinceIsKnownIsKnown() {
    journal.add(version(1), version(2), version(4));
    list.newest();
    assertThat(list.knownSince(2, 4)).isFalse();
    assertThat(list.knownSince(1, 2)).isTrue();
    assertThat(list.knownSince(4, 5)).as("the one in force is not in the journal yet").isFalse();
  }

  @Test
  void whatCannotBeReadIsSaidUntilItCan() {
    journal.add(version(1));
    journal.failWith("The journal /data/journal.db cannot be read: it is locked.");
    list.newest();
    assertThat(list.trouble())
        .isEqualTo("The journal /data/journal.db cannot be read: it is locked.");
    journal.failWith("");
    list.newest();
    assertThat(list.trouble()).isEmpty();
    assertThat(numbers()).containsExactly(1L);
  }
}
