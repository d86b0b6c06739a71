package breakerboard.desk.values;

import java.io.IOException;

/**
 * What breakers measured in the past, with the limits of each moment. Reads the disk and works
 * long, on the thread that asks. Nothing of it touches the desk that runs. Safe for any thread.
 */
public interface ValueHistory {
  /**
   * When the past that is kept begins, nanoseconds since the epoch; {@link
   * breakerboard.domain.Times#NEVER} while nothing is kept.
   *
   * @throws IOException with a sentence when that cannot be read
   */
  long begins() throws IOException;

  /**
   * What was measured then, as far as it can be read; what is missing is said in it.
   *
   * @throws IOException with a sentence when nothing of it can be read
   * @throws ValuesCancelledException when the watch ends it
   */
  ValuePast past(ValueQuery query, ValueWatch watch) throws IOException;
}
