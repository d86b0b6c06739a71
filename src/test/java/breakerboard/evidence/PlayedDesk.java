package breakerboard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.config.Edit;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.QueueLevel;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.EventsWriter;
import breakerboard.wire.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.List;

/** An engine that replays plain lines and keeps its events. */
final class PlayedDesk implements EngineListener {
  private static final int SYMBOLS = 1000;
  private static final long TOO_LATE = 60 * Times.NANOS_PER_SECOND;

  private final SymbolTable symbols;
  private final DeskEngine engine;
  private final List<Event> events = new ArrayList<>();
  private long sequence;
  private long newest;

  PlayedDesk(String json) {
    this(json, new SymbolTable(SYMBOLS));
  }

  PlayedDesk(String json, SymbolTable symbols) {
    this.symbols = symbols;
    this.engine = new DeskEngine(configuration(json), symbols, this, false);
  }

  /** A configuration whose every key is known: a misspelt one would prove nothing. */
  static Configuration configuration(String json) {
    try {
      Edit edit =
          Configuration.load(
              Breakers.catalogue(),
              ConfigDocumentReader.read(json, "the evidence's configuration"));
      assertThat(edit.findings()).noneMatch(finding -> finding.message().contains("unknown key"));
      return edit.configuration().orElseThrow();
    } catch (UnreadableDocumentException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void event(Event event) {
    events.add(event);
  }

  PlayedDesk play(List<Line> lines) {
    lines.forEach(this::play);
    return this;
  }

  void play(Line line) {
    for (int i = 0; i < line.refusedBefore(); i++) {
      engine.on(new RefusedLine(Line.FEED, line.sequence(), "", "not JSON", line.time()));
    }
    if (line.extras().late()) {
      engine.on(wild(line.sequence(), newest - TOO_LATE));
    }
    if (line.extras().repeated()) {
      engine.on(wild(sequence, line.time()));
    }
    engine.on(line.observation(symbols));
    sequence = line.sequence();
    newest = line.time();
  }

  /** One that would trip everything if it were used. */
  private static Observation wild(long sequence, long time) {
    return new Observation.Builder(Line.BOOK, time)
        .source(Line.FEED, sequence)
        .sequence(sequence)
        .nav(1)
        .field(InputField.VOLATILITY, 1)
        .build();
  }

  /** An operator has seen all trips so far. */
  void acknowledgeTrips() {
    List<Long> trips =
        events.stream()
            .filter(event -> event.type() == EventType.BREAKER_TRIPPED)
            .map(Event::id)
            .toList();
    engine.on(
        new Submission(events.size(), new Command.Acknowledge(trips), "jmeyer", "seen", 1, newest));
  }

  /** The engine's queue is so full, 0 to 1. */
  void queue(double fill, long time) {
    engine.on(new QueueLevel(fill, time));
  }

  void tick(long time) {
    engine.on(new Tick(time));
  }

  BookSnapshot book() {
    return engine.snapshot(Line.BOOK).orElseThrow();
  }

  BreakerSnapshot breaker(String name) {
    return book().breakers().stream()
        .filter(b -> b.breaker().value().equals(name))
        .findFirst()
        .orElseThrow();
  }

  List<Event> events() {
    return events;
  }

  List<String> written() {
    return events.stream().map(EventsWriter::line).toList();
  }
}
