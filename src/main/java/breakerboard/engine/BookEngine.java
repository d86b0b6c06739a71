package breakerboard.engine;

import breakerboard.breakers.Backlog;
import breakerboard.breakers.BookFacts;
import breakerboard.breakers.BreakerType;
import breakerboard.breakers.FeedLines;
import breakerboard.breakers.KillSource;
import breakerboard.breakers.PositionBook;
import breakerboard.breakers.RiskContributors;
import breakerboard.config.BookKeys;
import breakerboard.config.Configuration;
import breakerboard.config.Settings;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Holdings;
import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.UnusedFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One book: its facts, its breakers in table order and its trading state. Pure: it reads no clock
 * and does no I/O.
 */
final class BookEngine {
  private final String name;
  private final BookLog log;
  private final BookFacts facts;
  private final BookCells breakers;
  private final BreakerCell[] cells;
  private final BookIntake intake;
  private final EngagedByHand engaged = new EngagedByHand();
  private final BookTrading trading;
  private final DueTimes dues;
  private final Fallbacks fallbacks;

  private Configuration configuration;
  private long maxBypassNanos;
  private boolean dirty = true;
  private BiConsumer<BreakerCell, KillSource> onKill = (_, _) -> {};

  BookEngine(
      String name,
      Configuration configuration,
      SymbolTable symbols,
      EventLog log,
      List<BreakerType> types) {
    this.name = name;
    this.facts = new BookFacts(symbols);
    this.log = new BookLog(log, name, facts.openTrips());
    this.configuration = configuration;
    Settings settings = configuration.settings(name);
    breakers = new BookCells(types, settings, facts, this.log);
    cells = breakers.all();
    intake = new BookIntake(facts);
    take(settings);
    dues = new DueTimes(cells, facts);
    fallbacks = new Fallbacks(name, configuration, facts, breakers);
    trading = new BookTrading(name, cells, facts, this.log);
  }

  private void take(Settings settings) {
    facts.reconfigure(settings);
    facts.configurationValid(configuration.valid());
    intake.reconfigure(settings);
    maxBypassNanos = (long) (settings.get(BookKeys.MAX_BYPASS_MINUTES) * Times.NANOS_PER_MINUTE);
  }

  /** Uses an admitted observation: facts first, then every breaker in table order. */
  void use(Observation observation) {
    facts.clock(log.clock());
    intake.use(observation);
    evaluate(observation);
  }

  /** What comes into it. */
  BookIntake intake() {
    return intake;
  }

  /** Takes the desk's backlog, and who is told that a breaker asks for the kill switch. */
  void joins(Backlog backlog, BiConsumer<BreakerCell, KillSource> kills) {
    facts.backlog(backlog);
    onKill = kills;
  }

  /** A line of this book was not used. */
  void refuse() {
    intake.refuse();
    dirty = true;
  }

  private void evaluate(Input input) {
    breakers.on(input);
    dues.follow();
    settle(Actor.NOBODY);
  }

  private void raiseKills() {
    for (BreakerCell cell : cells) {
      KillSource source = cell.measured().takeRaisedKill();
      if (source != KillSource.NONE) {
        onKill.accept(cell, source);
      }
    }
  }

  /** A time before which nothing of this book falls due; cheap, never too late. */
  long dueNoEarlierThan() {
    return dues.noEarlierThan();
  }

  /** The time at which something falls due next, {@link Long#MAX_VALUE} when nothing will. */
  long nextDue() {
    facts.clock(log.clock());
    return dues.next();
  }

  /** Saves all of it but the lines of its feed, which other books share. */
  void save(StateWriter out) {
    out.version(1);
    intake.save(out);
    dues.save(out.part("dues"));
    facts.save(out.part("facts"));
    engaged.save(out.part("engaged"), configuration.catalogue());
    trading.save(out.part("trading"));
    breakers.save(out.part("breakers"));
  }

  /**
   * Goes on from there.
   *
   * @param lines of a feed
   */
  void restore(StateReader in, Function<String, FeedLines> lines) {
    StateReader saved = in.savedPart("breakers");
    StateForm.sameBreakers(name, saved.savedParts(), cells);
    intake.restore(in, lines);
    dues.restore(in.savedPart("dues"));
    facts.restore(in.savedPart("facts"));
    engaged.restore(in.savedPart("engaged"), configuration.catalogue(), cells);
    breakers.restore(saved);
    trading.restore(in.savedPart("trading"));
  }

  /**
   * Fires what is due at the desk clock: ends of cooldowns and bypasses, then ageing inputs and
   * silence.
   */
  void due() {
    dues.fired(log.clock());
    facts.clock(log.clock());
    breakers.due(new Tick(log.clock()));
    settle(Actor.NOBODY);
  }

  /** Somebody has looked into these trips: a check that waits for it passes now. */
  void acknowledged(List<Long> events) {
    if (facts.openTrips().acknowledge(events)) {
      facts.clock(log.clock());
      evaluate(new Tick(log.clock()));
    }
  }

  /** Takes a new configuration; it is measured with on the next observation. */
  void reconfigure(Configuration next, Actor by) {
    configuration = next;
    fallbacks.reconfigure(next);
    Settings settings = next.settings(name);
    facts.clock(log.clock());
    take(settings);
    engaged.reconfigure(cells, settings, by, facts);
    settle(by);
  }

  /** The breaker engaged by hand that settings would switch off or make alert-only. */
  Optional<BreakerCell> weakened(Settings next) {
    return EngagedByHand.weakened(cells, next);
  }

  /** Brings the trading state up to date and tells when it changed. */
  void settle(Actor by) {
    dirty = true;
    raiseKills();
    if (engaged.settingsWait()) {
      engaged.catchUp(configuration.settings(name), by, facts);
    }
    trading.follow(by);
  }

  /** Whether a cooldown or bypass runs, an override ends soon, or a stale value ages. */
  boolean countsDown() {
    return breakers.countsDown() || fallbacks.near(log.clock());
  }

  /** What its breakers would measure without an override. */
  Fallbacks fallbacks() {
    return fallbacks;
  }

  Optional<String> maintenance(boolean on, Actor by) {
    Optional<String> refusal = trading.maintenance(on, by);
    if (refusal.isEmpty()) {
      settle(by);
    }
    return refusal;
  }

  Optional<BreakerCell> cell(BreakerId breaker) {
    return breakers.find(breaker);
  }

  BreakerCell[] cells() {
    return cells;
  }

  String name() {
    return name;
  }

  BookFacts facts() {
    return facts;
  }

  long maxBypassNanos() {
    return maxBypassNanos;
  }

  TradingState trading() {
    return trading.state();
  }

  boolean maintained() {
    return trading.maintenance();
  }

  /** How many of its breakers stand so. */
  long count(BreakerStatus status) {
    return breakers.count(status);
  }

  /** Whether it changed since {@link #snapshot} was last taken for the screen. */
  boolean dirty() {
    return dirty;
  }

  void shown() {
    dirty = false;
  }

  UnusedFields unused() {
    return facts.unused();
  }

  /** What it holds now. */
  Holdings holdings() {
    PositionBook held = facts.positions();
    List<Holdings.Position> positions = new ArrayList<>(held.size());
    for (int i = 0; i < held.size(); i++) {
      if (held.marketValue(i) != 0) {
        positions.add(
            new Holdings.Position(
                held.name(i),
                held.sectorName(i),
                held.marketValue(i),
                held.volatility(i),
                RiskContributors.contribution(held, i)));
      }
    }
    return new Holdings(name, facts.positionsFedAt(), facts.nav(), positions);
  }

  /** What a breaker measured last; none when it has no such breaker. */
  List<TriggerReading> readings(BreakerId breaker) {
    facts.clock(log.clock());
    return breakers.find(breaker).map(cell -> Snapshots.triggers(cell, facts)).orElse(List.of());
  }

  BookSnapshot snapshot() {
    facts.clock(log.clock());
    return new BookSnapshot(
        name,
        configuration.currency(name),
        log.clock(),
        intake.newest(),
        facts.feedFresh(),
        trading.state(),
        trading.because(),
        trading.since(),
        trading.maintenance(),
        trading.riskScore(),
        facts.nav(),
        facts.peak(),
        facts.peakAt(),
        facts.dayOpenNav(),
        Snapshots.of(cells, facts, fallbacks.views(log.clock())),
        intake.observations(),
        intake.refused(),
        facts.unused());
  }
}
