package breakerboard.testing;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.ReplayGap;
import breakerboard.desk.ReplayReel;
import breakerboard.desk.ReplaySource;
import breakerboard.desk.ReplayStart;
import breakerboard.domain.Input;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something recorded that is held in memory: a second of one book after the other. */
public final class ReplayTape implements ReplaySource {
  public static final String BOOK = "EQ-LS-1";

  /** 10:00:00 in New York, a Thursday. */
  public static final long START = Times.nanos(Instant.parse("2026-03-12T14:00:00Z"));

  private static final double CALM_NAV = 1_000_000;

  private final Configuration configuration = Configuration.defaults(Breakers.catalogue());
  private final SymbolTable symbols;
  private final List<Input> inputs;
  private final String name;
  private Optional<ReplayGap> gap = Optional.empty();
  private int gapAt = -1;
  private int breaksAt = -1;
  private long beginning = Times.NEVER;
  private boolean shut;

  public ReplayTape(String name, List<? extends Input> inputs, SymbolTable symbols) {
    this.name = name;
    this.inputs = new ArrayList<>(inputs);
    this.symbols = symbols;
  }

  /** Of seconds from 10:00:00 on, each with its net asset value. */
  public static ReplayTape ofSeconds(double... navs) {
    List<Input> seconds = new ArrayList<>();
    SymbolTable symbols = new SymbolTable(10);
    int[] symbol = {symbols.idOf("AAPL")};
    int[] sector = {symbols.idOf("Technology")};
    for (int second = 0; second < navs.length; second++) {
      long at = second(second);
      seconds.add(
          new Observation.Builder(BOOK, at)
              .arrival(at)
              .source("file:tape", second + 1)
              .nav(navs[second])
              .positions(
                  new Positions(symbol, new double[] {CALM_NAV / 20}, sector, new double[] {0.3}))
              .field(InputField.VOLATILITY, 0.02)
              .build());
    }
    return new ReplayTape("tape", seconds, symbols);
  }

  /** Ten calm seconds, a fall of 9 % and as many seconds after it. */
  public static ReplayTape ofAFall() {
    double[] navs = new double[21];
    for (int second = 0; second < navs.length; second++) {
      navs[second] = second < 10 ? CALM_NAV : 0.91 * CALM_NAV;
    }
    return ofSeconds(navs);
  }

  /** That many seconds after 10:00:00. */
  public static long second(double second) {
    return START + Times.ofSeconds(second);
  }

  /** So many inputs are there, then nothing until a later one. */
  public ReplayTape withAGapAfter(int taken, String because) {
    gapAt = taken;
    gap =
        Optional.of(
            new ReplayGap(inputs.get(taken - 1).arrival(), inputs.get(taken).arrival(), because));
    return this;
  }

  /** It cannot be read any further than that. */
  public ReplayTape thatBreaksAfter(int taken) {
    breaksAt = taken;
    return this;
  }

  /** What it holds before that time only leads to its beginning. */
  public ReplayTape beginningAt(long time) {
    beginning = time;
    return this;
  }

  /** It cannot be opened. */
  public ReplayTape thatIsShut() {
    shut = true;
    return this;
  }

  public Configuration configuration() {
    return configuration;
  }

  public SymbolTable symbols() {
    return symbols;
  }

  public List<Input> inputs() {
    return List.copyOf(inputs);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long from() {
    return beginning == Times.NEVER ? inputs.getFirst().arrival() : beginning;
  }

  @Override
  public long to() {
    return inputs.getLast().arrival();
  }

  @Override
  public ReplayReel open(long time) throws IOException {
    if (shut) {
      throw new IOException("The tape cannot be opened: look for another.");
    }
    return new Reel();
  }

  private final class Reel implements ReplayReel {
    private int at;
    private boolean passed;

    @Override
    public SymbolTable symbols() {
      return symbols;
    }

    @Override
    public ReplayStart start() {
      return ReplayStart.anew(configuration);
    }

    @Override
    public Optional<Input> next() throws IOException {
      if (at == breaksAt) {
        throw new IOException("The tape is damaged behind its input " + at + ".");
      }
      return at < inputs.size() && gap().isEmpty()
          ? Optional.of(inputs.get(at++))
          : Optional.empty();
    }

    @Override
    public Optional<ReplayGap> gap() {
      return at == gapAt && !passed ? gap : Optional.empty();
    }

    @Override
    public Optional<ReplayStart> resume() {
      passed = true;
      return Optional.of(start());
    }

    @Override
    public double progress() {
      return (double) at / inputs.size();
    }

    @Override
    public void close() {}
  }
}
