package breakerboard.embed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands still until it is moved; it begins on Thursday, 5 March 2026, 10:30 in New
 * York.
 */
final class HandClock implements InstantSource {
  static final Instant START = Instant.parse("2026-03-05T15:30:00Z");

  private Instant now = START;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  void passSeconds(long seconds) {
    pass(Duration.ofSeconds(seconds));
  }
}
