package breakerboard.access;

import breakerboard.desk.SignInAnswer;
import breakerboard.domain.Times;
import breakerboard.wire.FailuresFile.Failures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Counts failures by name, those of names that nobody has alike: five in a row lock a name out for
 * a quarter of an hour, each further five for twice as long, up to eight hours.
 */
final class Lockouts {
  private static final int TRIES = 5;
  private static final long FIRST_MINUTES = 15;
  private static final long LONGEST_MINUTES = 480;
  private static final int MOST_NAMES = 1000;

  private final SequencedMap<String, Failures> byName = new LinkedHashMap<>();

  Lockouts(SequencedMap<String, Failures> former) {
    byName.putAll(former);
  }

  /** Until when a name is locked out; empty when it is not. */
  Optional<SignInAnswer.Locked> locked(String name, long now) {
    Failures known = of(name);
    return known.until() > now
        ? Optional.of(new SignInAnswer.Locked(known.until()))
        : Optional.empty();
  }

  private Failures of(String name) {
    Failures known = byName.get(name);
    return known == null ? new Failures(0, 0, 0) : known;
  }

  /**
   * A name failed.
   *
   * @param known names that somebody has: theirs are never forgotten for want of room
   */
  SignInAnswer failed(String name, long now, Set<String> known) {
    Failures before = of(name);
    if (before.failures() + 1 < TRIES) {
      put(name, new Failures(before.failures() + 1, before.locks(), before.until()), known);
      return new SignInAnswer.Wrong(TRIES - before.failures() - 1);
    }
    long minutes =
        Math.min(LONGEST_MINUTES, FIRST_MINUTES << Math.min(before.locks(), Integer.SIZE / 2));
    long until = now + minutes * Times.NANOS_PER_MINUTE;
    put(name, new Failures(0, before.locks() + 1, until), known);
    return new SignInAnswer.Locked(until);
  }

  private void put(String name, Failures failures, Set<String> known) {
    byName.remove(name);
    if (byName.size() >= MOST_NAMES) {
      byName.keySet().stream()
          .filter(each -> !known.contains(each))
          .findFirst()
          .ifPresent(byName::remove);
    }
    byName.put(name, failures);
  }

  /** A name was let in: it begins anew. Whether there was something to forget. */
  boolean forget(String name) {
    return byName.remove(name) != null;
  }

  /** What to keep across a restart. */
  Map<String, Failures> byName() {
    return byName;
  }
}
