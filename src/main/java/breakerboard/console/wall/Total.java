package breakerboard.console.wall;

import breakerboard.console.ScreenState;
import java.util.EnumSet;
import java.util.Set;

/** What is counted over the whole desk: books by how they trade, breakers by their state. */
enum Total {
  HALTED(
      ScreenState.HALTED, "halted", EnumSet.of(ScreenState.HALTED, ScreenState.MAINTENANCE), true),
  LIQUIDATE_ONLY(
      ScreenState.LIQUIDATE_ONLY, "liquidate only", EnumSet.of(ScreenState.LIQUIDATE_ONLY), true),
  REDUCE_ONLY(ScreenState.REDUCE_ONLY, "reduce only", EnumSet.of(ScreenState.REDUCE_ONLY), true),
  ALLOWED(ScreenState.ALLOWED, "allowed", EnumSet.of(ScreenState.ALLOWED), true),
  TRIPPED(
      ScreenState.TRIPPED,
      "tripped",
      EnumSet.of(ScreenState.TRIPPED, ScreenState.LIQUIDATING, ScreenState.EMERGENCY),
      false),
  WARNING(ScreenState.WARNING, "warnings", EnumSet.of(ScreenState.WARNING), false),
  COOLDOWN(ScreenState.COOLDOWN, "cooldowns", EnumSet.of(ScreenState.COOLDOWN), false),
  UNFED(
      ScreenState.UNFED,
      "not fed or stale",
      EnumSet.of(ScreenState.UNFED, ScreenState.STALE),
      false);

  private final ScreenState sign;
  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // written once, here
  private final Set<ScreenState> states;

  private final boolean ofBooks;

  Total(ScreenState sign, String words, Set<ScreenState> states, boolean ofBooks) {
    this.sign = sign;
    this.words = words;
    this.states = states;
    this.ofBooks = ofBooks;
  }

  /** The shape beside the count. */
  ScreenState sign() {
    return sign;
  }

  /** What stands behind the count: {@code halted}. */
  String words() {
    return words;
  }

  /** How much of it that book has. */
  int in(WallRank rank) {
    if (ofBooks) {
      return states.contains(rank.trading()) ? 1 : 0;
    }
    int count = 0;
    for (ScreenState each : rank.states()) {
      count += states.contains(each) ? 1 : 0;
    }
    return count;
  }

  /** Whether it counts that book. */
  boolean counts(WallRank rank) {
    return in(rank) > 0;
  }
}
