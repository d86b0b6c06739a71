package breakerboard.desk;

/** How the journal is, for the screen. Safe for any thread; nothing here blocks. */
public interface JournalWatch {
  JournalState state();

  /**
   * Runs the task, on a thread of the journal's, whenever it begins or ceases to be well, and after
   * a batch at most ten times a second.
   */
  void onChange(Runnable task);
}
