package breakerboard.console;

import breakerboard.desk.EventHistory;
import breakerboard.desk.JournalWatch;
import breakerboard.desk.ShiftBook;
import breakerboard.desk.VersionHistory;
import breakerboard.desk.values.ValueHistory;
import java.util.Optional;

/**
 * What the desk keeps of its past, for the views that show it; each is empty where no journal is
 * kept, and its place on the screen says so.
 *
 * @param events all that the journal holds
 * @param versions the configuration versions in it
 * @param journal how the journal is
 * @param shifts what one shift leaves to the next
 * @param values what breakers measured
 */
public record Records(
    Optional<EventHistory> events,
    Optional<VersionHistory> versions,
    Optional<JournalWatch> journal,
    Optional<ShiftBook> shifts,
    Optional<ValueHistory> values) {
  /** Without what breakers measured. */
  public Records(
      Optional<EventHistory> events,
      Optional<VersionHistory> versions,
      Optional<JournalWatch> journal,
      Optional<ShiftBook> shifts) {
    this(events, versions, journal, shifts, Optional.empty());
  }

  /** A desk without a journal. */
  public static Records none() {
    return new Records(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A desk with a journal. */
  public static Records of(
      EventHistory events,
      VersionHistory versions,
      JournalWatch journal,
      ShiftBook shifts,
      ValueHistory values) {
    return new Records(
        Optional.of(events),
        Optional.of(versions),
        Optional.of(journal),
        Optional.of(shifts),
        Optional.of(values));
  }
}
