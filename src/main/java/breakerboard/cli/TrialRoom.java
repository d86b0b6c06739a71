package breakerboard.cli;

import breakerboard.desk.whatif.WhatIfException;
import breakerboard.domain.Words;
import java.util.function.LongSupplier;

/**
 * Keeps a what-if from taking memory that the desk beside it needs: it has a share of what is free.
 */
final class TrialRoom {
  /** Of an engine, for a book with all breakers and full windows; 128 KB were measured. */
  private static final long BYTES_OF_A_BOOK = 150_000;

  private static final long MEGABYTE = 1_000_000;
  private static final int SHARE = 2;

  private final long most;

  /**
   * @param free bytes that nobody uses
   */
  TrialRoom(LongSupplier free) {
    this.most = free.getAsLong() / SHARE;
  }

  /** Of this program, as it is now. */
  static TrialRoom ofProgram() {
    Runtime runtime = Runtime.getRuntime();
    return new TrialRoom(
        () -> runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory()));
  }

  /**
   * Looks whether there is room.
   *
   * @param engines how many take the inputs
   * @throws WhatIfException with a sentence when there is none
   */
  void check(int books, int engines) throws WhatIfException {
    long needed = BYTES_OF_A_BOOK * books * engines;
    if (needed > most) {
      throw new WhatIfException(
          "%s books with %s limits each need %s MB and %s MB are left for a what-if: try fewer values, or give the program more memory (BREAKERBOARD_OPTS=-Xmx4g)."
              .formatted(
                  Words.number(books, 0),
                  engines,
                  Words.number(needed / (double) MEGABYTE, 0),
                  Words.number(most / (double) MEGABYTE, 0)));
    }
  }
}
