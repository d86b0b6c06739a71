package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.Breaker;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.config.LiveOverride;
import breakerboard.config.Settings;
import breakerboard.domain.Fallback;
import breakerboard.domain.OverrideView;
import breakerboard.domain.Reading;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.domain.Trend;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the breakers of a book would measure when a live override ends: told from {@link #AHEAD}
 * before its end on.
 */
final class Fallbacks {
  /** How long before its end an override is looked at. */
  static final long AHEAD = 15 * Times.NANOS_PER_MINUTE;

  private final String book;
  private final BookFacts facts;
  private final BookCells cells;
  private final Map<Long, Settings> comingBack = new HashMap<>();
  private Configuration configuration;
  private long second = Times.NEVER;
  private List<OverrideView> shown = List.of();

  Fallbacks(String book, Configuration configuration, BookFacts facts, BookCells cells) {
    this.book = book;
    this.configuration = configuration;
    this.facts = facts;
    this.cells = cells;
  }

  void reconfigure(Configuration next) {
    configuration = next;
    comingBack.clear();
    second = Times.NEVER;
  }

  /** Whether an override of this book, or of all, ends soon. */
  boolean near(long clock) {
    for (LiveOverride override : configuration.liveOverrides()) {
      if (ends(override.until(), clock) && override.concerns(book)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(long until, long clock) {
    return until != Times.NEVER && until - clock <= AHEAD;
  }

  /** The overrides of the book; tried out once a second at most, since trying copies windows. */
  List<OverrideView> views(long clock) {
    long now = Math.floorDiv(clock, Times.NANOS_PER_SECOND);
    if (now != second) {
      second = now;
      shown = configuration.overrides(book).stream().map(o -> tried(o, clock)).toList();
    }
    return shown;
  }

  private OverrideView tried(OverrideView override, long clock) {
    return ends(override.until(), clock)
        ? override.fallingBack(
            configuration
                .catalogue()
                .find(override.path())
                .flatMap(key -> of(key, override.until())))
        : override;
  }

  /**
   * What the breaker of a key would measure now with the settings that come back then; empty where
   * it has none that is on.
   */
  Optional<Fallback> of(Key<?> key, long until) {
    Settings next =
        comingBack.computeIfAbsent(until, end -> configuration.withoutExpired(end).settings(book));
    return key.breaker()
        .flatMap(cells::find)
        .filter(cell -> next.get(cell.type().common().enabled()))
        .flatMap(cell -> tried(cell, next));
  }

  /**
   * Tried on a copy, since shorter windows forget. A breaker that fails here will fail on its next
   * input too, and that is where it is told.
   */
  private Optional<Fallback> tried(BreakerCell cell, Settings next) {
    try {
      Settings current = configuration.settings(book);
      BookFacts known = facts.copy(current);
      Breaker breaker = cell.measured().copy(current);
      known.reconfigure(next);
      breaker.reconfigure(next);
      ReadingBuffer measured = new ReadingBuffer(cell.type().triggers());
      breaker.on(new Tick(known.clock()), known, measured);
      measured.finish();
      return Optional.of(new Fallback(cell.id(), reading(measured, known)));
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private static Reading reading(ReadingBuffer measured, BookFacts facts) {
    return new Reading(
        measured.level(),
        measured.utilisation(),
        Snapshots.driver(measured),
        Snapshots.triggers(
            measured, measured::value, trigger -> Subjects.name(measured.subject(trigger), facts)),
        Trend.STEADY,
        Double.NaN,
        Map.of());
  }
}
