package breakerboard.desk;

import breakerboard.domain.Input;
import breakerboard.domain.SymbolTable;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A source that is being read; used by one thread. */
public interface ReplayReel extends Closeable {
  /** The names of its positions; an engine that takes its inputs is made with it. */
  SymbolTable symbols();

  /** Where the engine begins. */
  ReplayStart start();

  /**
   * The next input; empty at the end and at a {@link #gap}.
   *
   * @throws IOException with a sentence when it cannot be read any further
   */
  Optional<Input> next() throws IOException;

  /** What is missing here. */
  Optional<ReplayGap> gap();

  /** Goes on behind the gap; empty where nothing that can be read follows. */
  Optional<ReplayStart> resume();

  /** How much of it is read, 0 to 1. */
  double progress();

  @Override
  void close();
}
