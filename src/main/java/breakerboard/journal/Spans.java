package breakerboard.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The earliest and latest time in each block of rows: a range of time is looked for only where some
 * of it can be. Times need not rise with the numbers of rows.
 */
final class Spans {
  /** With more runs than this one search over all of them is faster than one over each. */
  private static final int MOST_RUNS = 8;

  private static final String ADD =
      "INSERT INTO span(block, earliest, latest, written) VALUES(?, ?, ?, ?)"
          + " ON CONFLICT(block) DO UPDATE SET earliest = min(earliest, excluded.earliest),"
          + " latest = max(latest, excluded.latest)";
  private static final String WITHIN =
      "SELECT block FROM span WHERE latest >= ? AND earliest < ? ORDER BY block";

  private final PreparedStatement add;
  private final LongSupplier clock;

  /**
   * @param clock by which rows grow old, nanoseconds since the epoch
   */
  Spans(Connection connection, LongSupplier clock) throws SQLException {
    this.clock = clock;
    this.add = connection.prepareStatement(ADD);
  }

  /**
   * Rows one after another.
   *
   * @param last inclusive
   */
  record Run(long first, long last) {
    static final Run ALL = new Run(0, Long.MAX_VALUE);

    private static Run ofBlock(long block) {
      return new Run(block * Schema.BLOCK, (block + 1) * Schema.BLOCK - 1);
    }
  }

  /** Notes the times of rows that were added. */
  void add(long first, List<Entry> entries) throws SQLException {
    int begin = 0;
    while (begin < entries.size()) {
      long block = (first + begin) / Schema.BLOCK;
      int end = (int) Math.min(entries.size(), (block + 1) * Schema.BLOCK - first);
      List<Entry> within = entries.subList(begin, end);
      add.setLong(1, block);
      add.setLong(2, within.stream().mapToLong(Entry::time).min().orElse(0));
      add.setLong(3, within.stream().mapToLong(Entry::time).max().orElse(0));
      add.setLong(4, clock.getAsLong());
      add.executeUpdate();
      begin = end;
    }
  }

  /** Where rows from {@code from} up to before {@code to} can be, in the order of their numbers. */
  static List<Run> within(Connection connection, long from, long to) throws SQLException {
    List<Run> runs = new ArrayList<>();
    try (PreparedStatement blocks = connection.prepareStatement(WITHIN)) {
      blocks.setLong(1, from);
      blocks.setLong(2, to);
      try (ResultSet block = blocks.executeQuery()) {
        while (block.next()) {
          join(runs, Run.ofBlock(block.getLong(1)));
        }
      }
    }
    return runs.size() > MOST_RUNS
        ? List.of(new Run(runs.getFirst().first(), runs.getLast().last()))
        : runs;
  }

  private static void join(List<Run> runs, Run next) {
    if (!runs.isEmpty() && runs.getLast().last() + 1 == next.first()) {
      runs.add(new Run(runs.removeLast().first(), next.last()));
    } else {
      runs.add(next);
    }
  }
}
