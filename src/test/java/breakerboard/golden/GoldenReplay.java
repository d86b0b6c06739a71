package breakerboard.golden;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.SymbolTable;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.testing.SharedFolder;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.ObservationReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Replays a reference case as a plain file and keeps a picture of the book after each used
 * observation.
 */
final class GoldenReplay implements EngineListener {
  private static final int SYMBOLS = 10_000;

  private final DeskEngine engine;
  private final List<BookSnapshot> pictures = new ArrayList<>();

  private GoldenReplay(Configuration configuration, SymbolTable symbols) {
    engine = new DeskEngine(configuration, symbols, this, false);
  }

  static List<BookSnapshot> of(String folder) throws Exception {
    Configuration configuration =
        Configuration.load(
                Breakers.catalogue(),
                ConfigDocumentReader.read(SharedFolder.file(folder + "/config.json")))
            .configuration()
            .orElseThrow();
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    GoldenReplay replay = new GoldenReplay(configuration, symbols);
    ObservationReader reader =
        new ObservationReader(
            folder, symbols, new SymbolTable(SYMBOLS), ObservationReader.Stamp.EVENT_TIME);
    byte[] bytes = SharedFolder.bytes(folder + "/observations.jsonl.gz");
    reader.read(bytes, 0, bytes.length, replay.engine.clock(), replay.engine::on);
    reader.end(replay.engine.clock(), replay.engine::on);
    return replay.pictures;
  }

  @Override
  public void used(String book) {
    pictures.add(engine.snapshot(book).orElseThrow());
  }
}
