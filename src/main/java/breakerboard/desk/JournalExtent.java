package breakerboard.desk;

/**
 * What the journal and the recordings beside it hold and take.
 *
 * @param rows how many the journal holds
 * @param oldest time of its oldest row, nanoseconds since the epoch; {@link
 *     breakerboard.domain.Times#NEVER} without a row
 * @param newest of its newest, likewise
 * @param bytes of its files
 * @param recordingBytes of the recordings
 * @param room bytes that are free on the journal's disk
 */
public record JournalExtent(
    long rows, long oldest, long newest, long bytes, long recordingBytes, long room) {}
