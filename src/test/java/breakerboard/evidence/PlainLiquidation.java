package breakerboard.evidence;

import java.util.Map;

/** Losses after which positions are only closed. */
final class PlainLiquidation implements PlainBreaker {
  private static final double LIMIT = 0.15;

  private final PlainDrawdown drawdown;
  private final PlainLossRate lossRate;

  PlainLiquidation(PlainLimits limits) {
    drawdown = new PlainDrawdown(limits);
    lossRate = new PlainLossRate(limits);
  }

  @Override
  public String name() {
    return "liquidation_required";
  }

  @Override
  public void see(Line line) {
    drawdown.see(line);
    lossRate.see(line);
  }

  @Override
  public Map<String, Verdict> verdicts() {
    return drawdown.unfed()
        ? Map.of("rapid_loss", Verdict.unfed(), "drawdown", Verdict.unfed())
        : Map.of(
            "rapid_loss", Verdict.above(lossRate.loss(), LIMIT, 0.8 * LIMIT),
            "drawdown", Verdict.above(drawdown.drawdown(), LIMIT, 0.8 * LIMIT));
  }
}
