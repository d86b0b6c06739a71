package breakerboard.desk;

import java.util.Set;

/**
 * What is looked for in the journal. An empty text, set or name looks for all; several conditions
 * hold together.
 *
 * @param from the earliest time, nanoseconds since the epoch; {@link
 *     breakerboard.domain.Times#NEVER} without a bound
 * @param to the time before which it was, likewise
 * @param text words of the message, each of them, the last one also as the beginning of a word
 * @param kinds of rows
 * @param types of events, names of commands
 */
public record HistoryQuery(
    long from,
    long to,
    String text,
    Set<HistoryRow.Kind> kinds,
    Set<String> types,
    String book,
    String operator) {
  public HistoryQuery {
    kinds = Set.copyOf(kinds);
    types = Set.copyOf(types);
  }
}
