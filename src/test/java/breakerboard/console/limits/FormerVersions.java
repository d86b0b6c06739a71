package breakerboard.console.limits;

import breakerboard.desk.ConfigurationVersion;
import breakerboard.desk.ConfigurationVersion.Change;
import breakerboard.domain.Times;
import breakerboard.testing.DeskFixture;
import breakerboard.testing.FakeVersions;
import java.util.List;

/** The versions of a desk of which the third is in force. */
final class FormerVersions {
  private static final String BOOK = DeskFixture.BOOK;

  private FormerVersions() {}

  static FakeVersions journal() {
    FakeVersions journal = new FakeVersions();
    journal.add(
        version(1, 2880, "", "the program started", List.of()),
        version(
            2,
            190,
            "mkeller",
            "Risk committee of 11 March: tighter drawdown for the long-short book, longer cooldown",
            List.of(
                new Change(BOOK, "max_drawdown", "0.08", "0.06", "book"),
                new Change("", "cooldown_minutes", "15", "30", "file"),
                new Change(
                    "",
                    "breaker_configs.drawdown.custom_config.peak_reset",
                    "\"never\"",
                    "\"daily\"",
                    "file"))),
        version(
            3,
            16,
            "jmeyer",
            "index rebalancing",
            List.of(
                new Change(BOOK, "max_position_size_pct", "0.1", "0.12", "override"),
                new Change(
                    BOOK,
                    "breaker_configs.drawdown.custom_config.underwater_limit_hours",
                    "24",
                    "30",
                    "override"))));
    return journal;
  }

  private static ConfigurationVersion version(
      long number, long minutesAgo, String operator, String reason, List<Change> changes) {
    return new ConfigurationVersion(
        number, DeskFixture.NOW - minutesAgo * Times.NANOS_PER_MINUTE, operator, reason, changes);
  }
}
