package breakerboard.console.dialogs;

import breakerboard.config.Key;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which a breaker can be reset: in breach it needs more than a reset, and none of what
 * it needs is chosen beforehand.
 */
final class ResetWays {
  private ResetWays() {}

  static List<Way> of(Subject it) {
    return it.now().inBreach() ? inBreach(it) : calm(it);
  }

  private static List<Way> calm(Subject it) {
    Way plain =
        Way.plain(
            "Reset and keep its reference",
            "Reset " + it.small(),
            reset(it, new Companion.Nothing()));
    return it.entry().rebases() ? List.of(plain, rebase(it)) : List.of(plain);
  }

  private static List<Way> inBreach(Subject it) {
    List<Way> ways = new ArrayList<>();
    if (it.entry().rebases()) {
      ways.add(rebase(it));
    }
    List<Key<?>> keys = it.numbers();
    if (!keys.isEmpty()) {
      ways.add(
          new Way(
              "Override a limit, then reset",
              "Override and reset " + it.small(),
              Way.End.OPTIONAL,
              keys,
              (until, changes) -> reset(it, new Companion.WithOverride(changes, until))));
    }
    if (it.entry().releasable()) {
      ways.add(
          new Way(
              "Reset and bypass it until a time",
              "Bypass and reset " + it.small(),
              Way.End.REQUIRED,
              List.of(),
              (until, _) -> reset(it, new Companion.WithBypass(until))));
    }
    if (ways.isEmpty()) {
      return calm(it);
    }
    ways.addFirst(Way.undecided("Reset " + it.small()));
    return ways;
  }

  private static Way rebase(Subject it) {
    return Way.plain(
        "Rebase the peak: %s becomes %s"
            .formatted(Words.number(it.book().peak(), 0), Words.number(it.book().nav(), 0)),
        "Rebase and reset " + it.small(),
        reset(it, new Companion.Rebase()));
  }

  private static Command reset(Subject it, Companion companion) {
    return new Command.Reset(it.in(), it.entry().id(), companion);
  }
}
