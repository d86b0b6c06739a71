package breakerboard.engine;

import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.breakers.KillSwitchBreaker;
import breakerboard.config.Configuration;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Event;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Drives each enabled breaker of a configuration over its limit and back, each alone on a scratch
 * engine with time of its own; no desk is touched and no clock read. The same configuration gives
 * the same answers.
 */
public final class SelfTest {
  /** A Thursday, 10:30 in New York. */
  public static final long START = Times.nanos(Instant.parse("2026-03-05T15:30:00Z"));

  private SelfTest() {}

  /**
   * What became of one breaker.
   *
   * @param began when what should breach it began
   * @param trip its trip; empty when it did not trip
   * @param trading the book's state while it was tripped, were it the only breaker
   * @param release what released it; empty when nothing did
   * @param byOperator whether an operator had to
   * @param test the event BREAKER_TEST with the outcome as a sentence
   */
  public record Outcome(
      String book,
      BreakerId breaker,
      long began,
      Optional<Event> trip,
      TradingState trading,
      Optional<Event> release,
      boolean byOperator,
      Event test) {
    /** Whether it tripped and was released. */
    public boolean passed() {
      return trip.isPresent() && release.isPresent();
    }
  }

  /** The outcome of each enabled breaker of a book, in table order. */
  public static List<Outcome> of(Configuration configuration, String book) {
    return enabled(configuration, book).stream()
        .map(type -> new Rehearsal(configuration, book, type).outcome())
        .toList();
  }

  private static List<BreakerType> enabled(Configuration configuration, String book) {
    return Breakers.all().stream()
        .filter(type -> enabled(type, configuration.settings(book)))
        .toList();
  }

  /** The kill switch has a key of its own, too. */
  private static boolean enabled(BreakerType type, Settings settings) {
    boolean off =
        type.id().equals(KillSwitchBreaker.ID) && !settings.get(KillSwitchBreaker.ENABLED);
    return settings.get(type.common().enabled()) && !off;
  }
}
