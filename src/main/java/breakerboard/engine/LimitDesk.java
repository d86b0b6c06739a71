package breakerboard.engine;

import breakerboard.config.ConfigText;
import breakerboard.config.Configuration;
import breakerboard.config.Edit;
import breakerboard.config.Key;
import breakerboard.config.KeyDiff;
import breakerboard.config.LiveOverride;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Layer;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Changes limits: overrides, applied documents and their versions. Each deed answers empty when it
 * was done, else a sentence why nothing was.
 */
final class LimitDesk {
  private static final int VERSIONS = 100;

  private final DeskFloor desk;
  private final EventLog log;
  private final Deque<Configuration> versions = new ArrayDeque<>();

  LimitDesk(DeskFloor desk, EventLog log) {
    this.desk = desk;
    this.log = log;
  }

  /** Enabling and disabling by hand is a live override of the breaker's {@code enabled}. */
  Plan enabling(BookEngine book, BreakerCell cell, boolean on, Actor by) {
    boolean disabled = cell.status() == BreakerStatus.DISABLED;
    if (on != disabled) {
      return new Plan.Refused(
          cell.type().label() + " is " + (on ? "enabled" : "disabled") + " already.");
    }
    if (!on && !cell.type().releasable() && cell.engaged()) {
      return new Plan.Refused(cell.type().label() + " cannot be disabled while it is engaged.");
    }
    Key<Boolean> key = cell.type().common().enabled();
    Configuration without = desk.configuration().withoutOverrides(book.name(), List.of(key.path()));
    if (without.settings(book.name()).get(key) == on) {
      return new Plan.Becomes(without);
    }
    Command.KeyChange change = new Command.KeyChange(key.path(), new ConfigNode.Flag(on));
    return plan(
        desk.configuration()
            .withOverrides(
                book.name(),
                List.of(change),
                Times.NEVER,
                by.operator(),
                by.reason(),
                log.clock()));
  }

  Plan overriding(String book, List<Command.KeyChange> changes, long until, Actor by) {
    if (changes.isEmpty()) {
      return new Plan.Refused("Nothing is changed: stage at least one value.");
    }
    if (until != Times.NEVER && until <= log.clock()) {
      return new Plan.Refused("An override ends later than now: give an end in the future.");
    }
    if (!book.equals(Command.DESK) && desk.existing(book).isEmpty()) {
      return new Plan.Refused("There is no book " + book + " on this desk.");
    }
    return plan(
        desk.configuration()
            .withOverrides(book, changes, until, by.operator(), by.reason(), log.clock()));
  }

  private Plan plan(Edit edit) {
    if (edit.configuration().isEmpty()) {
      return new Plan.Refused(sentences(edit));
    }
    Configuration next = edit.configuration().get();
    return weakensEngaged(next).<Plan>map(Plan.Refused::new).orElse(new Plan.Becomes(next));
  }

  /** Does what was planned. */
  Optional<String> take(Plan plan, Actor by) {
    return switch (plan) {
      case Plan.Refused(String why) -> Optional.of(why);
      case Plan.Becomes(Configuration next) -> {
        apply(next, by);
        yield Optional.empty();
      }
    };
  }

  /** An engaged manual trip or kill switch is neither switched off nor made alert-only. */
  private Optional<String> weakensEngaged(Configuration next) {
    for (BookEngine book : desk.books()) {
      Optional<BreakerCell> held = book.weakened(next.settings(book.name()));
      if (held.isPresent()) {
        return Optional.of(
            held.get().type().label()
                + " of "
                + book.name()
                + " is engaged: release it before it is disabled or made alert-only.");
      }
    }
    return Optional.empty();
  }

  Plan reverting(Command.RevertOverride c) {
    if (ending(c).isEmpty()) {
      return new Plan.Refused("No override is in force there.");
    }
    Edit edit = desk.configuration().reverted(c.book(), c.paths());
    return edit.configuration().isEmpty()
        ? new Plan.Refused("Other values need it: " + sentences(edit))
        : plan(edit);
  }

  private List<LiveOverride> ending(Command.RevertOverride c) {
    return desk.configuration().liveOverrides().stream()
        .filter(o -> o.book().equals(c.book()))
        .filter(o -> c.paths().stream().anyMatch(o.key()::standsAt))
        .toList();
  }

  Optional<String> revert(Command.RevertOverride c, Actor by) {
    return switch (reverting(c)) {
      case Plan.Refused(String why) -> Optional.of(why);
      case Plan.Becomes(Configuration after) -> {
        Configuration before = desk.configuration();
        OverrideWatch watch = new OverrideWatch(desk, log);
        ending(c).forEach(o -> watch.ended(before, after, o, by));
        desk.apply(after, by);
        yield Optional.empty();
      }
    };
  }

  Plan applying(ConfigNode.Members document) {
    return plan(desk.configuration().withDocument(document));
  }

  Optional<String> applyDocument(ConfigNode.Members document, Actor by) {
    Configuration before = desk.configuration();
    Optional<String> refused = take(applying(document), by);
    if (refused.isEmpty()) {
      log.desk(
          EventType.CONFIG_APPLIED,
          "configuration version " + desk.configuration().version() + " applied" + by.words(),
          by,
          new EventDetail.ConfigVersion(desk.configuration().version(), before.version()));
    }
    return refused;
  }

  Plan rollingBack(long version) {
    return versions.stream()
        .filter(v -> v.version() == version)
        .findFirst()
        .map(target -> applying(target.document()))
        .orElseGet(() -> new Plan.Refused(notKept(version)));
  }

  private String notKept(long version) {
    return "Version "
        + version
        + " is not kept; there are "
        + versions.stream().map(v -> Long.toString(v.version())).collect(Collectors.joining(", "))
        + ".";
  }

  Optional<String> rollBack(long version, Actor by) {
    long before = desk.configuration().version();
    Optional<String> refused = take(rollingBack(version), by);
    if (refused.isEmpty()) {
      log.desk(
          EventType.CONFIG_ROLLED_BACK,
          "configuration rolled back to version " + version + by.words(),
          by,
          new EventDetail.ConfigVersion(desk.configuration().version(), before));
    }
    return refused;
  }

  private static String sentences(Edit refused) {
    return refused.errors().stream()
        .map(f -> f.path() + ": " + f.message())
        .collect(Collectors.joining(" "));
  }

  private void apply(Configuration next, Actor by) {
    Configuration before = desk.configuration();
    List<KeyDiff> common = before.diff(next, Command.DESK);
    common.forEach(diff -> changed(Command.DESK, diff, next, by));
    for (BookEngine book : desk.books()) {
      before.diff(next, book.name()).stream()
          .filter(diff -> !common.contains(diff))
          .forEach(diff -> changed(book.name(), diff, next, by));
    }
    desk.apply(next, by);
  }

  /** It can be rolled back to. */
  void keep(Configuration former) {
    if (versions.size() == VERSIONS) {
      versions.removeFirst();
    }
    versions.addLast(former);
  }

  private void changed(String book, KeyDiff diff, Configuration next, Actor by) {
    Key<?> key = diff.key();
    long expires =
        next.liveOverrides().stream()
            .filter(o -> o.key().equals(key))
            .filter(o -> o.book().equals(book) || o.book().equals(Command.DESK))
            .max(Comparator.comparing(o -> o.book().equals(book)))
            .map(LiveOverride::until)
            .orElse(Times.NEVER);
    String percent =
        Double.isNaN(diff.changePercent())
            ? ""
            : " ("
                + (diff.changePercent() > 0 ? "+" : "")
                + Words.number(diff.changePercent(), 1)
                + " %)";
    log.write(
        EventType.THRESHOLD_UPDATED,
        EventType.THRESHOLD_UPDATED.priority(),
        book,
        key.breaker(),
        Optional.empty(),
        key.name()
            + " "
            + key.words(diff.oldValue())
            + " → "
            + key.words(diff.newValue())
            + percent
            + ", layer "
            + Words.lower(diff.layer()),
        by,
        new EventDetail.Threshold(
            key.path(),
            ConfigText.of(diff.oldValue()),
            ConfigText.of(diff.newValue()),
            diff.changePercent(),
            diff.layer(),
            diff.layer() == Layer.OVERRIDE ? expires : Times.NEVER));
  }
}
