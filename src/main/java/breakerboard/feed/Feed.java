package breakerboard.feed;

import breakerboard.desk.Intake;
import java.io.IOException;

/** One source of observations. */
public interface Feed {
  /** Its URI as configured; how it is known on screen and in events. */
  String uri();

  /**
   * Reads until the feed ends or the thread is interrupted, and hands on everything it reads.
   *
   * @throws IOException with a sentence when it cannot be read at all
   */
  void run(Intake intake) throws IOException, InterruptedException;
}
