package breakerboard.engine;

import breakerboard.config.ConfigText;
import breakerboard.config.Configuration;
import breakerboard.config.KeyDiff;
import breakerboard.config.LiveOverride;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Level;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Ends live overrides on time, and tells beforehand when their end would warn or breach. */
final class OverrideWatch {
  private static final long[] AHEAD = {Fallbacks.AHEAD, 5 * Times.NANOS_PER_MINUTE, 0};

  private final DeskFloor desk;
  private final EventLog log;
  private long firedUpTo = Times.NEVER;

  OverrideWatch(DeskFloor desk, EventLog log) {
    this.desk = desk;
    this.log = log;
  }

  /** The next end or notice, {@link Long#MAX_VALUE} when there is none. */
  long nextDue() {
    long next = Long.MAX_VALUE;
    List<LiveOverride> live = desk.configuration().liveOverrides();
    for (int i = 0; i < live.size(); i++) {
      LiveOverride override = live.get(i);
      for (long ahead : AHEAD) {
        if (override.until() != Times.NEVER && lies(override, ahead)) {
          next = Math.min(next, override.until() - ahead);
        }
      }
    }
    return next;
  }

  /** Ahead of what has fired, and not before the override was made. */
  private boolean lies(LiveOverride override, long ahead) {
    long due = override.until() - ahead;
    return due > firedUpTo && (ahead == 0 || due > override.since());
  }

  void due() {
    Configuration now = desk.configuration();
    for (LiveOverride override : now.liveOverrides()) {
      for (long ahead : AHEAD) {
        boolean due =
            override.until() != Times.NEVER
                && lies(override, ahead)
                && override.until() - ahead <= log.clock();
        if (due && ahead > 0) {
          notice(now, override);
        }
      }
    }
    firedUpTo = log.clock();
    List<LiveOverride> expired = now.expired(log.clock());
    if (!expired.isEmpty()) {
      Configuration next = now.withoutExpired(log.clock());
      expired.forEach(override -> ended(now, next, override, Actor.NOBODY));
      desk.apply(next, Actor.NOBODY);
    }
  }

  void save(StateWriter out) {
    out.version(1);
    out.integer("firedUpTo", firedUpTo);
  }

  void restore(StateReader in) {
    firedUpTo = in.integer("firedUpTo");
  }

  /** Tells of an override's end. */
  void ended(Configuration before, Configuration after, LiveOverride override, Actor by) {
    ConfigNode value = after.effective(override.book(), override.key());
    String message =
        override.key().name()
            + " back from "
            + override.key().words(override.value())
            + " to "
            + override.key().words(value)
            + by.words();
    log.write(
        EventType.OVERRIDE_ENDED,
        EventType.OVERRIDE_ENDED.priority(),
        override.book(),
        override.key().breaker(),
        Optional.empty(),
        message,
        by,
        detail(before, after, override, value));
  }

  private void notice(Configuration now, LiveOverride override) {
    Configuration after = now.withoutExpired(override.until());
    Level worst = Level.CLEAR;
    for (BookEngine book : affected(override)) {
      worst = worst.worse(fallbackLevel(book, override));
    }
    if (worst != Level.WARN && worst != Level.BREACH) {
      return;
    }
    ConfigNode value = now.fallbackOf(override, override.book());
    log.write(
        EventType.OVERRIDE_ENDING,
        EventType.OVERRIDE_ENDING.priority(),
        override.book(),
        override.key().breaker(),
        Optional.empty(),
        override.key().name()
            + " falls back to "
            + override.key().words(value)
            + ", which would "
            + (worst == Level.BREACH ? "breach" : "warn"),
        Actor.NOBODY,
        detail(now, after, override, value));
  }

  private static Level fallbackLevel(BookEngine book, LiveOverride override) {
    return book.fallbacks()
        .of(override.key(), override.until())
        .map(fallback -> fallback.reading().level())
        .orElse(Level.CLEAR);
  }

  private Collection<BookEngine> affected(LiveOverride override) {
    return override.book().isEmpty()
        ? desk.books()
        : desk.existing(override.book()).map(List::of).orElse(List.of());
  }

  private static EventDetail detail(
      Configuration before, Configuration after, LiveOverride override, ConfigNode value) {
    return new EventDetail.Threshold(
        override.key().path(),
        ConfigText.of(override.value()),
        ConfigText.of(value),
        KeyDiff.change(override.value(), value),
        after.layer(override.book(), override.key()),
        override.until());
  }
}
