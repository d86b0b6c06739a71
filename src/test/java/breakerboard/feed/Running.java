package breakerboard.feed;

import breakerboard.desk.Intake;
import java.io.IOException;

/** A feed that runs until it is closed. */
final class Running implements AutoCloseable {
  private static final long BOUND_MILLIS = 30_000;

  private final Thread thread;
  private volatile String failure = "";

  Running(Feed feed, Intake intake) {
    thread =
        Thread.ofPlatform()
            .name("test feed")
            .daemon()
            .start(
                () -> {
                  try {
                    feed.run(intake);
                  } catch (IOException e) {
                    failure = String.valueOf(e.getMessage());
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  /** Waits for its end; the sentence with which it failed, or nothing. */
  String end() {
    try {
      thread.join(BOUND_MILLIS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (thread.isAlive()) {
      throw new AssertionError("the feed does not end");
    }
    return failure;
  }

  @Override
  public void close() {
    thread.interrupt();
    end();
  }
}
