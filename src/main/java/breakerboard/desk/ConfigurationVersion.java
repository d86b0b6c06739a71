package breakerboard.desk;

import java.util.List;

/**
 * A configuration version as the journal knows it.
 *
 * @param time when it came into force, nanoseconds since the epoch
 * @param operator who made it, empty when the end of an override or the start did
 * @param changes against the version before, in words: {@code max_drawdown of EQ-LS-1 8.0 % → 6.0
 *     %}
 */
public record ConfigurationVersion(
    long version, long time, String operator, String reason, List<Change> changes) {
  public ConfigurationVersion {
    changes = List.copyOf(changes);
  }

  /**
   * One value that it changed.
   *
   * @param book empty for all books
   * @param path of the key
   * @param former as JSON text
   * @param now as JSON text
   * @param layer that sets the value now
   */
  public record Change(String book, String path, String former, String now, String layer) {}
}
