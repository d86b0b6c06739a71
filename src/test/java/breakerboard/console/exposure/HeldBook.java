package breakerboard.console.exposure;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Holdings;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The book of the drawing, held by a real engine. */
final class HeldBook {
  static final String BOOK = "EQ-LS-1";
  static final double NAV = 1_029_877;
  static final long NOW = Times.nanos(Instant.parse("2026-03-12T18:06:02Z"));

  /** The drawing's positions. */
  static final List<Held> OF_THE_DRAWING =
      List.of(
          new Held("NVDA", "Technology", 88_570, 0.41),
          new Held("AAPL", "Technology", 79_300, 0.24),
          new Held("MSFT", "Technology", 72_090, 0.22),
          new Held("JPM", "Financials", 68_990, 0.21),
          new Held("XOM", "Energy", 66_940, 0.27),
          new Held("UNH", "Health care", 64_880, 0.23),
          new Held("TSLA", "Consumer disc.", -61_790, 0.52),
          new Held("CAT", "Industrials", 59_730, 0.26),
          new Held("META", "Communication", 56_640, 0.35),
          new Held("GS", "Financials", -55_610, 0.25),
          new Held("LLY", "Health care", 53_550, 0.30),
          new Held("BA", "Industrials", -48_400, 0.38),
          new Held("FCX", "Materials", 44_280, 0.40),
          new Held("BAC", "Financials", 42_220, 0.24),
          new Held("INTC", "Technology", -39_140, 0.36),
          new Held("NEE", "Utilities", 33_980, 0.20),
          new Held("KO", "Staples", 28_840, Double.NaN));

  private final DeskEngine engine;

  record Held(String symbol, String sector, double value, double volatility) {}

  HeldBook(List<Held> positions) {
    this(positions, new LinkedHashMap<>());
  }

  /**
   * @param keys of the configuration's top
   */
  HeldBook(List<Held> positions, LinkedHashMap<String, ConfigNode> keys) {
    SymbolTable symbols = new SymbolTable(1000);
    Configuration configuration =
        Configuration.load(Breakers.catalogue(), new ConfigNode.Members(keys))
            .configuration()
            .orElseThrow();
    engine = new DeskEngine(configuration, symbols, new EngineListener() {}, false);
    engine.on(
        new Observation.Builder(BOOK, NOW)
            .arrival(NOW)
            .source("tcp-listen:7411", 1)
            .nav(NAV)
            .positions(
                new Positions(
                    positions.stream().mapToInt(held -> symbols.idOf(held.symbol())).toArray(),
                    positions.stream().mapToDouble(Held::value).toArray(),
                    positions.stream().mapToInt(held -> symbols.idOf(held.sector())).toArray(),
                    positions.stream().mapToDouble(Held::volatility).toArray()))
            .build());
  }

  DeskSnapshot snapshot() {
    return engine.publish(true);
  }

  Holdings holdings() {
    return engine.holdings(BOOK).orElseThrow();
  }

  BreakerSnapshot breaker() {
    return snapshot().changed().getFirst().breakers().stream()
        .filter(each -> each.breaker().equals(new BreakerId("position_limit")))
        .findFirst()
        .orElseThrow();
  }

  Exposure exposure(Map<String, Double> symbolLimits) {
    return Exposure.of(holdings(), breaker().reading(), symbolLimits);
  }
}
