package breakerboard.desk;

import java.io.IOException;

/** Something that was recorded and can be read again and again, from any of its times. */
public interface ReplaySource {
  /** What it is, for a heading: {@code recording of 27 Nov 2026}, {@code march.jsonl}. */
  String name();

  /** When it begins, {@link breakerboard.domain.Times#NEVER} where only reading it tells. */
  long from();

  /** When it ends, {@link breakerboard.domain.Times#NEVER} where only reading it tells. */
  long to();

  /**
   * Opens it where an engine can begin, at or before a time.
   *
   * @param time nanoseconds since the epoch, {@link breakerboard.domain.Times#NEVER} for its begin
   * @throws IOException with a sentence when it cannot be read
   */
  ReplayReel open(long time) throws IOException;
}
