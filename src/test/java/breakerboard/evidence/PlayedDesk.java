package breakerboard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.config.Edit;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
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

  private final SymbolTable symbols;
  private final DeskEngine engine;
  private final List<Event> events = new ArrayList<>();

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
    engine.on(line.observation(symbols));
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
