package breakerboard.feed;

import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What producers of the tests send, and what every feed needs. */
final class Lines {
  static final long OPEN = Times.nanos(Instant.parse("2020-03-09T13:30:00Z"));

  final SymbolTable symbols = new SymbolTable(1000);
  final SymbolTable books = new SymbolTable(1000);
  final AtomicLong clock = new AtomicLong(OPEN);

  /** A good line, {@code second} seconds after the open. */
  static String at(int second) {
    return "{\"ts\":\""
        + Times.instant(OPEN + second * Times.NANOS_PER_SECOND)
        + "\",\"portfolio_value\":"
        + (100 + second)
        + "}\n";
  }

  /** Good lines at the seconds from {@code first} to {@code last}. */
  static String from(int first, int last) {
    StringBuilder lines = new StringBuilder();
    for (int second = first; second <= last; second++) {
      lines.append(at(second));
    }
    return lines.toString();
  }
}
