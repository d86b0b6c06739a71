package breakerboard.desk;

/**
 * How the journal is.
 *
 * @param onDisk number of the last row on disk, 0 of none
 * @param waiting rows in memory that are not on disk yet
 * @param room how many more of them memory has room for
 * @param lost rows that memory had no room for while the disk failed
 * @param trouble a sentence while it cannot write, empty when it can
 */
public record JournalState(long onDisk, int waiting, int room, long lost, String trouble) {
  /** Whether everything so far is, or will shortly be, on disk. */
  public boolean well() {
    return trouble.isEmpty() && lost == 0;
  }
}
