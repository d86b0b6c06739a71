package breakerboard.journal;

import breakerboard.config.Configuration;
import breakerboard.desk.Checkpoint;
import breakerboard.desk.Desk;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.journal.DeskRecords.Revived;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a desk back to the state that it had: from the newest checkpoint behind which the journal
 * has every event, taking again what came after it. What cannot be restored for certain is said,
 * and the desk halted for it.
 */
final class Revival {
  private static final Logger LOG = LoggerFactory.getLogger(Revival.class);

  private final Keeping keeping;
  private final Configuration given;
  private final SymbolTable symbols;
  private final LongSupplier clock;
  private final boolean live;
  private final Known known;
  private final Scribe scribe;

  Revival(
      Keeping keeping,
      Configuration given,
      SymbolTable symbols,
      LongSupplier clock,
      boolean live,
      Known known,
      Scribe scribe) {
    this.keeping = keeping;
    this.given = given;
    this.symbols = symbols;
    this.clock = clock;
    this.live = live;
    this.known = known;
    this.scribe = scribe;
  }

  Revived revive() throws JournalException {
    Recordings recordings = new Recordings(keeping.recordings());
    try {
      Optional<Recording> recording = recordings.upTo(known.event(), given.catalogue(), symbols);
      if (recording.isEmpty()) {
        return known.event() == 0
            ? fresh()
            : unknown("there is no recording beside the journal", recordings);
      }
      Optional<Revived> whole = from(recording.get());
      return whole.isPresent() ? whole.get() : behindTheGap(recordings);
    } catch (JournalException e) {
      throw e;
    } catch (RecordingException | IllegalStateException | UncheckedIOException e) {
      LOG.error("The state of the desk cannot be restored", e);
      return unknown(String.valueOf(e.getMessage()), recordings);
    } catch (IOException e) {
      throw keeping.unreadable(e);
    }
  }

  /** The desk itself went on there, after its disk had failed. */
  private Revived behindTheGap(Recordings recordings) throws IOException {
    Optional<Recording> newest = recordings.newest(given.catalogue(), symbols);
    Optional<Revived> later = newest.isPresent() ? from(newest.get()) : Optional.empty();
    return later.isPresent()
        ? later.get()
        : unknown("the recording breaks off and nothing after it can be read", recordings);
  }

  /** Empty where inputs are missing before the end of the recording. */
  private Optional<Revived> from(Recording recording) throws IOException {
    try (recording) {
      Checkpoint checkpoint = recording.checkpoint();
      if (checkpoint.live() != live) {
        throw new JournalException(
            "The journal %s is of a desk that %s: give this one a journal of its own (--journal FILE)."
                .formatted(
                    keeping.journal(), live ? "played recorded time" : "supervised the present"));
      }
      Desk desk = new Desk(checkpoint.configuration(), symbols, clock, live);
      desk.listen(scribe);
      long replayed =
          desk.restore(
              checkpoint, known.before(checkpoint.configuration()), new RecordedInputs(recording));
      if (recording.gap().isPresent()) {
        LOG.warn("{}", recording.gap().get().because());
        return Optional.empty();
      }
      String because = doubt(recording, desk);
      desk.continueAfter(known.event(), known.submission());
      return Optional.of(
          new Revived(
              desk,
              live,
              true,
              recording.inputs(),
              true,
              recording.lastTime(),
              replayed,
              known.version(),
              because));
    }
  }

  /** Why the state may not be the one that the desk had. */
  private String doubt(Recording recording, Desk desk) {
    if (!recording.troubles().isEmpty()) {
      return recording.troubles().getFirst()
          + " The state was made anew from the checkpoint before it.";
    }
    return desk.lastEvent() < known.event()
        ? "The recording ends at event %,d and the journal at event %,d: what happened between them is not in the state."
            .formatted(desk.lastEvent(), known.event())
        : "";
  }

  private Revived fresh() {
    Desk desk = new Desk(given, symbols, clock, live);
    desk.listen(scribe);
    return new Revived(desk, live, false, 0, true, Times.NEVER, 0, known.version(), "");
  }

  /** A new desk that is halted, for nobody knows the state of the one before it. */
  private Revived unknown(String why, Recordings recordings) throws JournalException {
    if (!live) {
      throw new JournalException(
          "The state in %s cannot be read (%s): play the recording with a journal of its own (--journal FILE)."
              .formatted(keeping.recordings(), why));
    }
    Desk desk =
        new Desk(
            Configuration.restored(
                given.catalogue(), given.document(), List.of(), known.version() + 1),
            symbols,
            clock,
            true);
    desk.listen(scribe);
    desk.continueAfter(known.event(), known.submission());
    return new Revived(
        desk,
        true,
        true,
        inputsOf(recordings),
        false,
        Times.NEVER,
        0,
        known.version(),
        "The state that the desk had cannot be read (%s): peaks, trips, cooldowns and overrides are unknown; look at the journal, decide, and release the kill switch."
            .formatted(why));
  }

  private long inputsOf(Recordings recordings) throws JournalException {
    try {
      return recordings.inputsAtLeast();
    } catch (IOException e) {
      throw keeping.unreadable(e);
    }
  }
}
