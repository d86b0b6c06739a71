package breakerboard.wire;

import breakerboard.domain.FeedPosition;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Input;
import breakerboard.domain.QueueLevel;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Restart;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;

/** Reads the inputs that an {@link InputWriter} wrote, in their order. */
public final class InputReader {
  private static final InputKind[] KINDS = InputKind.values();

  private final NameUnpacker names;
  private final ObservationUnpacker observations;
  private final CommandUnpacker commands;
  private long former;

  /**
   * @param symbols takes the names of positions
   */
  public InputReader(SymbolTable symbols) {
    this.names = new NameUnpacker(symbols);
    this.observations = new ObservationUnpacker(names);
    this.commands = new CommandUnpacker(names);
  }

  /** As {@link InputWriter#startOver}. */
  public void startOver() {
    names.forget();
    observations.forget();
    former = 0;
  }

  /**
   * Reads the next.
   *
   * @throws DamagedBytesException with a sentence when the bytes hold none; nothing after it can be
   *     read then
   */
  public Input read(ByteReader from) throws DamagedBytesException {
    int ordinal = from.single();
    if (ordinal >= KINDS.length) {
      throw new DamagedBytesException(
          "This program knows no input of kind %s: the bytes were changed, or written by a newer program."
              .formatted(ordinal));
    }
    former += from.signed();
    return read(KINDS[ordinal], from, former);
  }

  private Input read(InputKind kind, ByteReader from, long arrival) throws DamagedBytesException {
    return switch (kind) {
      case OBSERVATION -> observations.read(from, arrival);
      case SUBMISSION ->
          new Submission(
              from.signed(),
              commands.read(from),
              names.name(from),
              from.text(),
              from.signed(),
              arrival);
      case TICK -> new Tick(arrival);
      case FEED_REPORT -> new FeedReport(names.name(from), state(from), from.text(), arrival);
      case FEED_POSITION ->
          new FeedPosition(
              names.name(from), from.signed(), from.signed(), names.name(from), arrival);
      case REFUSED_LINE ->
          new RefusedLine(names.name(from), from.signed(), names.name(from), from.text(), arrival);
      case QUOTED_LINE ->
          new RefusedLine(
              names.name(from), from.signed(), names.name(from), from.text(), arrival, from.text());
      case QUEUE_LEVEL -> new QueueLevel(from.real(), arrival);
      case RESTART -> new Restart(from.fixed(), from.signed(), from.text(), arrival);
    };
  }

  private FeedState state(ByteReader from) throws DamagedBytesException {
    String name = names.name(from);
    for (FeedState state : FeedState.values()) {
      if (state.name().equals(name)) {
        return state;
      }
    }
    throw new DamagedBytesException("A feed is never %s: the bytes were changed.".formatted(name));
  }
}
