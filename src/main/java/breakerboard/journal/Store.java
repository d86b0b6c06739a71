package breakerboard.journal;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Where rows go. Used by one thread. */
interface Store extends Closeable {
  /** Writes all of them or none, and returns when they are on disk. */
  void append(List<Entry> entries) throws SQLException;

  /** Notes elsewhere where the rows end now. */
  void mark() throws IOException;

  /** Removes a little of what is kept no longer, if anything; whether there is more to remove. */
  boolean tidy() throws SQLException;

  /** Number of the last row, 0 of none. */
  long last();
}
