package breakerboard.console.print;

/** Whoever waits for pages; for any thread. */
public interface PrintProgress {
  /**
   * The next page goes to the printer.
   *
   * @param page from 1
   */
  void printing(int page);

  /** Whether no further page is wanted. */
  boolean stopped();
}
