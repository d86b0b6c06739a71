package breakerboard.domain;

import java.util.List;

/**
 * What an operator may ask of the engine. Times are nanoseconds since the epoch; {@link
 * Times#NEVER} as an end means until it is ended by hand.
 */
public sealed interface Command {
  /**
   * The name that stands for the whole desk where a command may act on a book or on all of them.
   */
  String DESK = "";

  /** The book it acts on, {@link #DESK} for all. */
  String book();

  /**
   * Whether it is refused when the configuration moved on since the operator looked (limits,
   * enablement, bypasses).
   */
  default boolean needsCurrentConfiguration() {
    return false;
  }

  /** Trips a breaker by hand: latched, until it is reset. */
  record Trip(String book, BreakerId breaker) implements Command {}

  /** Alone it changes no limit; with an override or a bypass it does. */
  record Reset(String book, BreakerId breaker, Companion with) implements Command {
    @Override
    public boolean needsCurrentConfiguration() {
      return switch (with) {
        case Companion.Nothing _, Companion.Rebase _ -> false;
        case Companion.WithOverride _, Companion.WithBypass _ -> true;
      };
    }
  }

  /** Resets every breaker of the book that can be reset. */
  record ResetAll(String book) implements Command {}

  /** Evaluates a breaker again, from at once. */
  record Enable(String book, BreakerId breaker) implements Command {
    @Override
    public boolean needsCurrentConfiguration() {
      return true;
    }
  }

  /** Stops evaluating a breaker; one that is tripped is released by it. */
  record Disable(String book, BreakerId breaker) implements Command {
    @Override
    public boolean needsCurrentConfiguration() {
      return true;
    }
  }

  /**
   * Takes a breaker out of effect for a while.
   *
   * @param until its end, at most {@code max_bypass_minutes} from now
   */
  record Bypass(String book, BreakerId breaker, long until) implements Command {
    @Override
    public boolean needsCurrentConfiguration() {
      return true;
    }
  }

  /** Ends a bypass before its time. */
  record EndBypass(String book, BreakerId breaker) implements Command {
    @Override
    public boolean needsCurrentConfiguration() {
      return true;
    }
  }

  /**
   * Sets live overrides together or not at all.
   *
   * @param until when they end; {@link Times#NEVER}: when they are reverted
   */
  record SetOverride(String book, List<KeyChange> changes, long until) implements Command {
    public SetOverride {
      changes = List.copyOf(changes);
    }

    @Override
    public boolean needsCurrentConfiguration() {
      return true;
    }
  }

  /**
   * Ends live overrides by hand.
   *
   * @param paths of their keys
   */
  record RevertOverride(String book, List<String> paths) implements Command {
    public RevertOverride {
      paths = List.copyOf(paths);
    }

    @Override
    public boolean needsCurrentConfiguration() {
      return true;
    }
  }

  /**
   * Replaces the file layer.
   *
   * @param document the whole configuration document
   */
  record ApplyConfiguration(ConfigNode.Members document) implements Command {
    @Override
    public String book() {
      return DESK;
    }

    @Override
    public boolean needsCurrentConfiguration() {
      return true;
    }
  }

  /**
   * Makes a former configuration the one in force again.
   *
   * @param version of the former configuration
   */
  record RollBack(long version) implements Command {
    @Override
    public String book() {
      return DESK;
    }

    @Override
    public boolean needsCurrentConfiguration() {
      return true;
    }
  }

  /** Halts a book while it is worked on; its breakers go on beneath. */
  record StartMaintenance(String book) implements Command {}

  /** Ends the maintenance of a book. */
  record EndMaintenance(String book) implements Command {}

  /** Halts the book, or with {@link #DESK} every book. */
  record KillSwitchOn(String book) implements Command {}

  /** Releases the kill switch of the book, or with {@link #DESK} of the desk. */
  record KillSwitchOff(String book) implements Command {}

  /**
   * An operator has seen these events, and alarms that stand though no event of theirs is known.
   *
   * @param events their numbers
   * @param alarms in words that name each for whoever reads the journal, none of them blank
   */
  record Acknowledge(List<Long> events, List<String> alarms) implements Command {
    public Acknowledge {
      events = List.copyOf(events);
      alarms = List.copyOf(alarms);
    }

    /** Of events alone. */
    public Acknowledge(List<Long> events) {
      this(events, List.of());
    }

    @Override
    public String book() {
      return DESK;
    }
  }

  /**
   * Money put in or taken out, reported by hand.
   *
   * @param amount in the book's currency, put in positive, taken out negative
   */
  record CashFlow(String book, double amount) implements Command {}

  /**
   * Carries out what another operator asked for ({@code approvals.loosening}).
   *
   * @param request its number
   */
  record Approve(long request) implements Command {
    @Override
    public String book() {
      return DESK;
    }
  }

  /**
   * Drops what an operator asked for: another one refuses it, or who asked takes it back.
   *
   * @param request its number
   */
  record Decline(long request) implements Command {
    @Override
    public String book() {
      return DESK;
    }
  }

  /**
   * One key's new value.
   *
   * @param path the key's path in the configuration document, for instance {@code max_drawdown} or
   *     {@code breaker_configs.drawdown.custom_config.underwater_limit_hours}
   * @param value the value to set
   */
  record KeyChange(String path, ConfigNode value) {}

  /** What comes with a reset so that a breaker still in breach can be released. */
  sealed interface Companion {
    /** Nothing: a breaker in breach is not released. */
    record Nothing() implements Companion {}

    /** Drawdown only: the peak becomes the current NAV. */
    record Rebase() implements Companion {}

    /** Live overrides until their end, as in {@link SetOverride}. */
    record WithOverride(List<KeyChange> changes, long until) implements Companion {
      public WithOverride {
        changes = List.copyOf(changes);
      }
    }

    /** A bypass until its end, as in {@link Bypass}. */
    record WithBypass(long until) implements Companion {}
  }
}
