package breakerboard.journal;

import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue;
import breakerboard.desk.Desk;
import breakerboard.desk.OpeningWatch;
import breakerboard.desk.ShiftBook;
import breakerboard.desk.values.ValueHistory;
import breakerboard.domain.Restart;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The journal and the recordings of a desk: they bring its engine back to the state that it had,
 * and take down what happens from then on.
 */
public final class DeskRecords implements Closeable {
  private static final int MANY_WAITING = 20_000;

  private final Keeping keeping;
  private final Journal journal;
  private final History history;
  private final OpeningWatch watch;
  private Optional<InputLog> inputs = Optional.empty();

  private DeskRecords(Keeping keeping, Journal journal, OpeningWatch watch) {
    this.keeping = keeping;
    this.watch = watch;
    this.journal = journal;
    this.history = new History(keeping.journal());
  }

  /**
   * Opens the journal for this program alone.
   *
   * @throws JournalException with a sentence when it cannot be used
   */
  public static DeskRecords open(Keeping keeping) throws JournalException {
    return open(keeping, OpeningWatch.NONE);
  }

  /**
   * Opens the journal for this program alone.
   *
   * @param watch looks on, also while the desk is revived; what it throws ends the opening
   * @throws JournalException with a sentence when it cannot be used
   */
  public static DeskRecords open(Keeping keeping, OpeningWatch watch) throws JournalException {
    return new DeskRecords(keeping, Journal.open(keeping.journal(), keeping.rows(), watch), watch);
  }

  /** What happens is written here. */
  public Journal journal() {
    return journal;
  }

  /** What happened is found here. */
  public History history() {
    return history;
  }

  /** What one shift leaves to the next. */
  public ShiftBook shifts() {
    return new Shifts(journal, history);
  }

  /**
   * What breakers measured.
   *
   * @param symbols most names of positions that an engine knows
   */
  public ValueHistory values(int symbols, KeyCatalogue catalogue) {
    return new RecordedValues(keeping.recordings(), catalogue, symbols);
  }

  /**
   * A desk that goes on where the last one ended, or a new one; not started.
   *
   * @param given the configuration of a new one
   * @param clock its clock, not asked before it begins; nanoseconds since the epoch
   * @param live whether it supervises the present
   * @throws JournalException with a sentence when this journal is of another kind of desk, or a
   *     recorded one cannot be gone on with
   */
  public Revived revive(Configuration given, SymbolTable symbols, LongSupplier clock, boolean live)
      throws JournalException {
    Known known = Known.of(keeping.journal(), given.catalogue());
    return new Revival(
            keeping, given, symbols, clock, live, known, new Scribe(journal, known), watch)
        .revive();
  }

  /**
   * From now on everything that the desk takes and tells is taken down; before it starts.
   *
   * @param symbols the names behind the ids of positions
   * @param clock of the desk, nanoseconds since the epoch
   * @throws JournalException with a sentence when the recordings cannot be written
   */
  public void begin(Revived revived, SymbolTable symbols, LongSupplier clock)
      throws JournalException {
    Desk desk = revived.desk();
    InputLog log = new InputLog(tape(revived, symbols), desk::askForCheckpoint);
    inputs = Optional.of(log);
    journal.writesAfter(log);
    desk.record(log);
    Configuration first = desk.configuration();
    if (revived.knownVersion() < first.version()) {
      journal.configured(first, first, "", "", clock.getAsLong());
    }
    if (revived.restarts()) {
      long now = revived.live() ? clock.getAsLong() : revived.lastInput();
      desk.first(new Restart(revived.lastInput(), revived.replayed(), revived.because(), now));
    }
  }

  private RecorderTape tape(Revived revived, SymbolTable symbols) throws JournalException {
    try {
      return new RecorderTape(
          revived.joins()
              ? Recorder.goingOn(keeping.recordings(), symbols, revived.inputs())
              : Recorder.anew(keeping.recordings(), symbols, revived.inputs()),
          keeping.recordings(),
          keeping.kept());
    } catch (IOException e) {
      throw keeping.unreadable(e);
    }
  }

  /** Whether so much waits to be written that a feed which can wait had better. */
  public boolean behind() {
    return journal.state().waiting() > MANY_WAITING
        || inputs.filter(log -> log.waiting() > MANY_WAITING).isPresent();
  }

  /** Writes what waits and ends. */
  @Override
  public void close() throws IOException {
    try {
      journal.close();
    } finally {
      if (inputs.isPresent()) {
        inputs.get().close();
      }
      history.close();
    }
  }

  /**
   * A desk before it starts, and what is known of the one before it.
   *
   * @param live whether it supervises the present
   * @param restarts whether there was one before it
   * @param inputs how many inputs there were since ever
   * @param joins whether it goes on from exactly those
   * @param lastInput arrival of the last of them, {@link Times#NEVER} where it is not known
   * @param replayed how many of them it took again
   * @param knownVersion the newest configuration version that the journal has, or will have
   * @param because why it cannot be trusted and has to be halted, a sentence; empty when all is
   *     well
   */
  public record Revived(
      Desk desk,
      boolean live,
      boolean restarts,
      long inputs,
      boolean joins,
      long lastInput,
      long replayed,
      long knownVersion,
      String because) {}
}
