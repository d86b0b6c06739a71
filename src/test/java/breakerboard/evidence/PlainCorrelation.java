package breakerboard.evidence;

import breakerboard.domain.InputField;
import breakerboard.domain.Times;
import breakerboard.evidence.Extras.Matrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Correlation: of the matrix that is fed, else of the score. */
final class PlainCorrelation implements PlainBreaker {
  private static final double LIMIT = 0.7;
  private static final double HALF_LIFE = 50;
  private static final double WEIGHT = 1 - Math.pow(0.5, 1 / HALF_LIFE);

  private final PlainSpots spots = new PlainSpots();

  /** The usual correlation of each symbol with each other and itself. */
  private Map<String, Map<String, Double>> usual = new HashMap<>();

  private long receivedAt = Times.NEVER;
  private long usedAt = Times.NEVER;
  private int usedSymbols;
  private boolean refused;
  private double distance = Double.NaN;

  @Override
  public String name() {
    return "correlation";
  }

  @Override
  public void see(Line line) {
    spots.see(line);
    line.extras().matrix().ifPresent(matrix -> take(matrix, line.time()));
  }

  private void take(Matrix matrix, long now) {
    receivedAt = now;
    boolean follows = !PlainBreaker.stale(usedAt, now, STALE);
    List<String> common = matrix.symbols().stream().filter(usual::containsKey).toList();
    boolean strange = !usual.isEmpty() && common.size() < 2;
    refused = !matrix.usable() || (follows && (matrix.size() < usedSymbols || strange));
    if (refused) {
      return;
    }
    distance = common.size() < 2 ? Double.NaN : distance(matrix, common);
    boolean sample = usedAt == Times.NEVER || second(now) != second(usedAt);
    usedAt = now;
    usedSymbols = matrix.size();
    if (sample && !(distance > LIMIT)) {
      learn(matrix);
    }
  }

  private static long second(long time) {
    return Math.floorDiv(time, Times.NANOS_PER_SECOND);
  }

  /** 1 - tr(AB) / (|A| |B|) over the symbols that both have. */
  private double distance(Matrix matrix, List<String> common) {
    double trace = 0;
    double ofNew = 0;
    double ofUsual = 0;
    for (String row : common) {
      for (String column : common) {
        double a = value(matrix, row, column);
        double b = usual.getOrDefault(row, Map.of()).getOrDefault(column, Double.NaN);
        trace += a * b;
        ofNew += a * a;
        ofUsual += b * b;
      }
    }
    return 1 - trace / Math.sqrt(ofNew * ofUsual);
  }

  private static double value(Matrix matrix, String row, String column) {
    return matrix.rows()[matrix.symbols().indexOf(row)][matrix.symbols().indexOf(column)];
  }

  /** What it says now counts for a little; a symbol that is new begins with what it says. */
  private void learn(Matrix matrix) {
    Map<String, Map<String, Double>> next = new HashMap<>();
    for (String row : matrix.symbols()) {
      Map<String, Double> line = new HashMap<>();
      for (String column : matrix.symbols()) {
        double now = value(matrix, row, column);
        double before = usual.getOrDefault(row, Map.of()).getOrDefault(column, now);
        line.put(column, WEIGHT * now + (1 - WEIGHT) * before);
      }
      next.put(row, line);
    }
    usual = next;
  }

  @Override
  public Map<String, Verdict> verdicts() {
    return Map.of("breakdown", breakdown());
  }

  private Verdict breakdown() {
    if (PlainBreaker.stale(receivedAt, spots.now(), STALE)) {
      return spots.judge(InputField.CORRELATION_BREAKDOWN_SCORE, PlainCorrelation::above);
    }
    if (refused) {
      return Verdict.unfed();
    }
    return Double.isNaN(distance) ? Verdict.none(LIMIT) : above(distance);
  }

  private static Verdict above(double value) {
    return Verdict.above(value, LIMIT, 0.8 * LIMIT);
  }
}
