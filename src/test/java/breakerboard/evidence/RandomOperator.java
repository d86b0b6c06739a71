package breakerboard.evidence;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Submission;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** An operator who tries everything, and much of it wrongly. */
final class RandomOperator {
  private static final List<String> OPERATORS = List.of("jmeyer", "asmith", " ", "");
  private static final List<String> REASONS = List.of("venue tests", "as agreed", "", " ");
  private static final String UNKNOWN = "NO-SUCH";
  private static final List<ConfigNode> VALUES =
      List.of(
          ConfigNode.Numeric.of(0.02),
          ConfigNode.Numeric.of(0.1),
          ConfigNode.Numeric.of(3),
          ConfigNode.Numeric.of(-1),
          new ConfigNode.Flag(true),
          new ConfigNode.Flag(false),
          new ConfigNode.Text("alert_only"),
          new ConfigNode.Text("reduce_only"),
          new ConfigNode.Text("halt"),
          new ConfigNode.Text("ignore"),
          new ConfigNode.Items(List.of(new ConfigNode.Text("manual"))),
          new ConfigNode.Items(List.of()));
  private static final List<String> FLAT =
      List.of(
          "max_drawdown",
          "volatility_threshold",
          "loss_rate_threshold",
          "max_positions",
          "max_position_size_pct",
          "stale_seconds",
          "sample_interval_seconds",
          "volatility_window_minutes",
          "loss_rate_window_minutes",
          "deadband",
          "kill_switch_enabled",
          "kill_switch_sources",
          "max_bypass_minutes",
          "no_such_key");
  private static final List<String> COMMON =
      List.of(
          "enabled",
          "enabled",
          "on_trip",
          "on_unfed",
          "auto_reset",
          "cooldown_minutes",
          "severity_weight");

  private final Random random;
  private final List<String> books;
  private final List<ConfigNode.Members> documents;
  private long submissions;

  /**
   * @param documents that are applied now and then
   */
  RandomOperator(Random random, List<String> books, List<ConfigNode.Members> documents) {
    this.random = random;
    this.books = books;
    this.documents = documents;
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Mostly based on the configuration in force. */
  Submission next(DeskEngine desk, long now) {
    long version = desk.configuration().version();
    return new Submission(
        ++submissions,
        command(desk, now),
        chance(0.95) ? OPERATORS.get(random.nextInt(2)) : one(OPERATORS),
        chance(0.95) ? REASONS.get(random.nextInt(2)) : one(REASONS),
        chance(0.95) ? version : version - 1,
        now);
  }

  private Command command(DeskEngine desk, long now) {
    return switch (random.nextInt(28)) {
      case 0 -> new Command.Trip(book(), breaker());
      case 1 -> new Command.Trip(book(), new BreakerId("manual"));
      case 2, 3 -> new Command.Reset(book(), breaker(), companion(now));
      case 4, 5 -> reset(desk, now);
      case 6 -> new Command.ResetAll(book());
      case 7 -> new Command.Enable(book(), breaker());
      case 8 -> new Command.Disable(book(), breaker());
      case 9, 10, 11 -> new Command.Bypass(book(), breaker(), end(now));
      case 12 -> new Command.EndBypass(book(), breaker());
      case 13, 14, 15 -> new Command.SetOverride(bookOrDesk(), changes(), end(now));
      case 16 -> revert(desk.configuration());
      case 17 -> new Command.ApplyConfiguration(one(documents));
      case 18 -> new Command.RollBack(random.nextLong(desk.configuration().version() + 1));
      case 19 -> new Command.StartMaintenance(book());
      case 20 -> new Command.EndMaintenance(book());
      case 21 -> new Command.KillSwitchOn(bookOrDesk());
      case 22 -> new Command.KillSwitchOff(bookOrDesk());
      case 23 -> new Command.KillSwitchOff(Command.DESK);
      case 24 -> acknowledge(desk.lastEvent());
      case 25, 26 -> reset(desk, now);
      default -> new Command.CashFlow(book(), chance(0.1) ? 0 : 1e4 * random.nextGaussian());
    };
  }

  /** Of one that is tripped: whether an operator looks at a book decides nothing else. */
  private Command reset(DeskEngine desk, long now) {
    String book = one(books);
    List<BreakerId> tripped =
        desk.snapshot(book).stream()
            .flatMap(picture -> picture.breakers().stream())
            .filter(breaker -> breaker.status().resettable())
            .map(BreakerSnapshot::breaker)
            .toList();
    return tripped.isEmpty()
        ? new Command.ResetAll(book)
        : new Command.Reset(book, one(tripped), companion(now));
  }

  private String book() {
    return chance(0.02) ? UNKNOWN : one(books);
  }

  private String bookOrDesk() {
    return chance(0.3) ? Command.DESK : book();
  }

  private BreakerId breaker() {
    return chance(0.02) ? new BreakerId("no_such") : one(Breakers.all()).id();
  }

  private long end(long now) {
    double kind = random.nextDouble();
    return kind < 0.1
        ? Times.NEVER
        : kind < 0.15 ? now - 1 : now + Times.ofSeconds(random.nextDouble(1, 2400));
  }

  private Companion companion(long now) {
    return switch (random.nextInt(5)) {
      case 0 -> new Companion.Rebase();
      case 1 -> new Companion.WithOverride(changes(), end(now));
      case 2 -> new Companion.WithBypass(end(now));
      default -> new Companion.Nothing();
    };
  }

  private List<KeyChange> changes() {
    List<KeyChange> changes = new ArrayList<>();
    int count = chance(0.9) ? 1 : random.nextInt(3);
    for (int i = 0; i < count; i++) {
      changes.add(new KeyChange(chance(0.4) ? one(FLAT) : common(), one(VALUES)));
    }
    return changes;
  }

  private String common() {
    String breaker = chance(0.3) ? "manual" : one(Breakers.all()).id().value();
    return "breaker_configs." + breaker + "." + one(COMMON);
  }

  private Command revert(Configuration now) {
    if (now.liveOverrides().isEmpty()) {
      return new Command.RevertOverride(bookOrDesk(), List.of("max_drawdown"));
    }
    var override = one(now.liveOverrides());
    return new Command.RevertOverride(override.book(), List.of(override.key().path()));
  }

  private Command acknowledge(long last) {
    long first = Math.max(0, last - 20);
    return new Command.Acknowledge(
        LongStream.rangeClosed(first, last + 1).filter(_ -> chance(0.4)).boxed().toList());
  }
}
