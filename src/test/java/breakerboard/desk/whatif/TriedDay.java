package breakerboard.desk.whatif;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Input;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.UnreadableDocumentException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A day of one book, a second at a time from 14:30 UTC on Thursday, 5 March 2026, ten calm seconds
 * first, and what comes of it with some limits. Only the limit of drawdown trips by itself: NAV
 * moves by a tenth of a percent of its peak a second, too slowly for every other trigger.
 */
final class TriedDay {
  static final String BOOK = "EQ-LS-1";
  static final BreakerId DRAWDOWN = new BreakerId("drawdown");
  private static final long START = Times.nanos(Instant.parse("2026-03-05T14:30:00Z"));
  private static final double PEAK = 1_000_000;
  private static final double TENTH = 1_000;
  private static final int CALM_SECONDS = 10;
  private static final int SYMBOLS = 10;
  private static final Positions FLAT =
      new Positions(new int[0], new double[0], new int[0], new double[0]);

  /** Drawdown 8 %, ten minutes of cooldown. */
  private static final String LIMITS =
      """
      {"max_drawdown": 0.08, "loss_rate_threshold": 0.9,
       "breaker_configs": {
         "drawdown": {"cooldown_minutes": 10},
         "loss_rate": {"enabled": false},
         "data_feed_integrity": {"enabled": false}}}
      """;

  private final List<Input> inputs = new ArrayList<>();
  private final SymbolTable symbols = new SymbolTable(SYMBOLS);
  private int second;
  private int tenths;
  private long submissions;

  TriedDay() {
    hold(CALM_SECONDS);
  }

  /** Nanoseconds since the epoch. */
  static long time(int second) {
    return START + second * Times.NANOS_PER_SECOND;
  }

  /** Moves to a drawdown, a tenth of a percent a second. */
  TriedDay to(double percent) {
    int wanted = (int) Math.round(percent * 10);
    while (tenths != wanted) {
      tenths += Integer.signum(wanted - tenths);
      observe();
    }
    return this;
  }

  /** Seconds without a move. */
  TriedDay hold(int seconds) {
    for (int i = 0; i < seconds; i++) {
      observe();
    }
    return this;
  }

  private void observe() {
    inputs.add(
        new Observation.Builder(BOOK, time(second))
            .nav(PEAK - tenths * TENTH)
            .positions(FLAT)
            .field(InputField.VOLATILITY, 0.02)
            .build());
    second++;
  }

  /** An operator acts, who has seen version 1 of the configuration. */
  TriedDay asks(Command command) {
    inputs.add(
        new Submission(++submissions, command, "jmeyer", "index event", 1, time(second - 1)));
    return this;
  }

  static Command.KeyChange set(String path, double value) {
    return new Command.KeyChange(path, ConfigNode.Numeric.of(value));
  }

  /** With the limits of now and with these changes, as a file is taken. */
  Comparison file(Command.KeyChange... changes) throws WhatIfException {
    return comparison(Trial.anew(limits(changes), symbols, Command.DESK));
  }

  /** The same as a recording is taken: from where a desk stands that has seen no book yet. */
  Comparison recording(Command.KeyChange... changes) throws WhatIfException {
    DeskEngine engine = new DeskEngine(now(), symbols, new EngineListener() {}, true);
    engine.on(new Tick(time(-1)));
    return comparison(Trial.goingOn(engine, true, limits(changes), symbols, Command.DESK));
  }

  private static List<Configuration> limits(Command.KeyChange... changes) throws WhatIfException {
    return Question.limits(Command.DESK, now(), List.of(List.of(changes)));
  }

  static Configuration now() {
    try {
      return Configuration.load(Breakers.catalogue(), ConfigDocumentReader.read(LIMITS, "limits"))
          .configuration()
          .orElseThrow();
    } catch (UnreadableDocumentException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Comparison comparison(Trial trial) {
    inputs.forEach(trial::on);
    List<Outcome> outcomes = trial.outcomes();
    return Comparison.of(outcomes.getFirst(), outcomes.get(1));
  }
}
