package breakerboard.testing;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.FeedPosition;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Input;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.QueueLevel;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Restart;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Inputs of every kind with anything in them that their types allow: texts with halves of
 * characters, the largest and smallest integers, NaN and negative zeros.
 */
public final class RandomInputs {
  private static final List<String> TEXTS =
      List.of(
          "",
          "EQ-LS-1",
          "Ação № 7 — ÿ",
          "\uD83D\uDE80 up",
          "half \uD83D",
          "\u0000\n\"\\",
          "AAPL US");
  private static final int BOOKS = 5;
  private static final int SYMBOLS = 40;
  private static final int MOST_POSITIONS = 24;
  private static final long A_MINUTE = 60_000_000_000L;
  private static final InputField[] FIELDS = InputField.values();

  private final Random random;
  private final SymbolTable symbols;
  private final List<Supplier<Input>> kinds;
  private final List<Supplier<Command>> commands;
  private long clock;
  private Positions former = Positions.ABSENT;

  /**
   * @param symbols takes the names of positions
   * @param start arrival of the first, nanoseconds since the epoch
   */
  public RandomInputs(long seed, SymbolTable symbols, long start) {
    this.random = new Random(seed);
    this.symbols = symbols;
    this.clock = start;
    this.kinds =
        List.of(
            this::observation,
            this::submission,
            () -> new Tick(clock),
            () -> new FeedReport(feed(), any(FeedState.values()), text(), clock),
            () -> new FeedPosition(feed(), integer(), integer(), text(), clock),
            () -> new RefusedLine(feed(), integer(), text(), text(), clock),
            () -> new RefusedLine(feed(), integer(), text(), text(), clock, text()),
            () -> new QueueLevel(real(), clock),
            () -> new Restart(integer(), integer(), text(), clock));
    this.commands =
        List.of(
            () -> new Command.Trip(text(), breaker()),
            () -> new Command.Reset(text(), breaker(), companion()),
            () -> new Command.ResetAll(text()),
            () -> new Command.Enable(text(), breaker()),
            () -> new Command.Disable(text(), breaker()),
            () -> new Command.Bypass(text(), breaker(), integer()),
            () -> new Command.EndBypass(text(), breaker()),
            () -> new Command.SetOverride(text(), changes(), integer()),
            () -> new Command.RevertOverride(text(), List.of(text(), text())),
            () -> new Command.ApplyConfiguration(document(3)),
            () -> new Command.RollBack(integer()),
            () -> new Command.StartMaintenance(text()),
            () -> new Command.EndMaintenance(text()),
            () -> new Command.KillSwitchOn(text()),
            () -> new Command.KillSwitchOff(text()),
            () -> new Command.Acknowledge(List.of(integer(), integer())),
            () -> new Command.CashFlow(text(), real()),
            () -> new Command.Approve(integer()),
            () -> new Command.Decline(integer()));
  }

  /** As many, two of three of them observations; their arrivals go on, and seldom back. */
  public List<Input> next(int count) {
    return IntStream.range(0, count).mapToObj(_ -> next()).toList();
  }

  public Input next() {
    clock += chance(0.05) ? -random.nextLong(A_MINUTE) : random.nextLong(A_MINUTE);
    return chance(0.5) ? observation() : any(kinds).get();
  }

  /** One of each kind of command. */
  public List<Command> everyCommand() {
    return commands.stream().map(Supplier::get).toList();
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  @SafeVarargs
  private <T> T any(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private String text() {
    return chance(0.2) ? "text " + random.nextInt() : any(TEXTS);
  }

  private String feed() {
    return any("tcp:127.0.0.1:7001", "tail:/data/nav.jsonl", "");
  }

  private long integer() {
    return switch (random.nextInt(5)) {
      case 0 -> Long.MIN_VALUE;
      case 1 -> Long.MAX_VALUE;
      case 2 -> random.nextLong();
      default -> random.nextInt(-1000, 1000);
    };
  }

  private double real() {
    return switch (random.nextInt(6)) {
      case 0 -> Double.NaN;
      case 1 -> any(-0.0, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, -Double.MAX_VALUE);
      default -> 1e6 * random.nextGaussian();
    };
  }

  private BreakerId breaker() {
    return new BreakerId(any("drawdown", "loss_rate", "volatility"));
  }

  private Submission submission() {
    return new Submission(integer(), any(commands).get(), text(), text(), integer(), clock);
  }

  private Companion companion() {
    return any(
        new Companion.Nothing(),
        new Companion.Rebase(),
        new Companion.WithOverride(changes(), integer()),
        new Companion.WithBypass(integer()));
  }

  private List<KeyChange> changes() {
    return List.of(new KeyChange(text(), node(2)), new KeyChange("max_drawdown", node(0)));
  }

  private ConfigNode node(int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> ConfigNode.Numeric.of(real());
      case 1 -> new ConfigNode.Flag(random.nextBoolean());
      case 2 -> new ConfigNode.Text(text());
      case 3 -> new ConfigNode.Nothing();
      case 4 -> new ConfigNode.Items(List.of(node(depth - 1), node(depth - 1)));
      default -> document(depth - 1);
    };
  }

  private ConfigNode.Members document(int depth) {
    var members = new LinkedHashMap<String, ConfigNode>();
    for (int i = 0; i < 3; i++) {
      members.put(text(), node(depth));
    }
    return new ConfigNode.Members(members);
  }

  private Observation observation() {
    Observation.Builder made =
        new Observation.Builder("BOOK-" + random.nextInt(BOOKS), clock - random.nextInt(1000));
    made.arrival(clock).source(feed(), integer());
    if (chance(0.7)) {
      made.sequence(integer());
    }
    if (chance(0.9)) {
      made.nav(real());
    } else if (chance(0.5)) {
      made.navUnusable();
    }
    if (chance(0.2)) {
      made.cashFlow(real());
    }
    if (chance(0.6)) {
      former = chance(0.7) && former.present() ? moved(former) : positions();
      made.positions(former);
    }
    if (chance(0.2)) {
      made.changes(positions());
    }
    for (InputField field : FIELDS) {
      if (chance(0.3)) {
        made.field(field, real());
      }
    }
    if (chance(0.2)) {
      made.checks(checks());
    }
    if (chance(0.2)) {
      made.correlation(matrix());
    }
    if (chance(0.2)) {
      made.leftOut(random.nextInt(1 << FIELDS.length), random.nextInt(300), random.nextInt(3));
    }
    return made.build();
  }

  private Positions positions() {
    int size = random.nextInt(MOST_POSITIONS);
    return new Positions(
        ints(size, () -> symbols.idOf("S" + random.nextInt(SYMBOLS) + any("", "é", "\uD83D"))),
        reals(size),
        ints(size, () -> chance(0.3) ? Positions.UNKNOWN_SECTOR : symbols.idOf(text())),
        reals(size));
  }

  /** Other market values, and sometimes another sector or volatility. */
  private Positions moved(Positions from) {
    int size = from.size();
    int[] ids = new int[size];
    int[] sectors = new int[size];
    double[] volatilities = new double[size];
    from.copyTo(ids, new double[size], sectors, volatilities);
    if (size > 0 && chance(0.2)) {
      sectors[size - 1] = symbols.idOf(text());
    }
    if (size > 0 && chance(0.2)) {
      volatilities[0] = real();
    }
    return new Positions(ids, reals(size), sectors, volatilities);
  }

  private static int[] ints(int size, Supplier<Integer> each) {
    return IntStream.range(0, size).map(_ -> each.get()).toArray();
  }

  private double[] reals(int size) {
    return IntStream.range(0, size).mapToDouble(_ -> real()).toArray();
  }

  private Map<String, Boolean> checks() {
    Map<String, Boolean> checks = new LinkedHashMap<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      checks.put(text(), random.nextBoolean());
    }
    return checks;
  }

  private CorrelationMatrix matrix() {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      rows.add(reals(random.nextInt(4)));
    }
    return new CorrelationMatrix(List.of("A", text(), text()), rows);
  }
}
