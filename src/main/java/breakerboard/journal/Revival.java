package breakerboard.journal;

import breakerboard.config.Configuration;
import breakerboard.desk.Checkpoint;
import breakerboard.desk.Desk;
import breakerboard.desk.OpeningWatch;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
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
  private static final String GAP =
      "the desk ended before its disk, which had failed, was written again.";
  private static final String UNWRITTEN =
      "The desk ended while what it took in was not on disk (%s) The state is the one before that: decide, and release the kill switch.";

  private final Keeping keeping;
  private final Configuration given;
  private final SymbolTable symbols;
  private final LongSupplier clock;
  private final boolean live;
  private final Known known;
  private final Scribe scribe;
  private final OpeningWatch watch;

  Revival(
      Keeping keeping,
      Configuration given,
      SymbolTable symbols,
      LongSupplier clock,
      boolean live,
      Known known,
      Scribe scribe,
      OpeningWatch watch) {
    this.keeping = keeping;
    this.given = given;
    this.symbols = symbols;
    this.clock = clock;
    this.live = live;
    this.known = known;
    this.scribe = scribe;
    this.watch = watch;
  }

  Revived revive() throws JournalException {
    Recordings recordings = new Recordings(keeping.recordings());
    try {
      Optional<Recording> recording = recordings.upTo(known.event(), given.catalogue(), symbols);
      return recording.isPresent() ? from(recording.get(), recordings) : without(recordings);
    } catch (JournalException e) {
      throw e;
    } catch (RecordingException | IllegalStateException | UncheckedIOException e) {
      LOG.error("The state of the desk cannot be restored", e);
      return unknown(String.valueOf(e.getMessage()), recordings);
    } catch (IOException e) {
      throw keeping.unreadable(e);
    }
  }

  private Revived without(Recordings recordings) throws IOException {
    Optional<String> unwritten = unwritten();
    if (known.event() == 0 && unwritten.isEmpty()) {
      return fresh();
    }
    return unknown(unwritten.orElse("there is no recording beside the journal"), recordings);
  }

  /**
   * Where inputs are missing the desk itself went on behind them, after its disk had failed: its
   * checkpoint says with which state, and of the events before it those that nobody has written are
   * said to be missing.
   */
  private Revived from(Recording recording, Recordings recordings) throws IOException {
    try (recording) {
      ofThisKind(recording.checkpoint());
      Again again = again(recording);
      while (recording.gap().isPresent()) {
        String because = recording.gap().get().because();
        LOG.warn("Inputs are missing in the recording: {}", because);
        Optional<Checkpoint> next = recording.resume();
        if (next.isEmpty()) {
          return unknown("the recording breaks off and nothing after it can be read", recordings);
        }
        scribe.missingUpTo(next.get().lastEvent(), GAP, next.get().time());
        again = again(recording);
      }
      String because = doubt(recording, again.desk());
      again.desk().continueAfter(scribe.newestEvent(), scribe.newestSubmission());
      return new Revived(
          again.desk(),
          live,
          true,
          recording.inputs(),
          true,
          recording.lastTime(),
          again.inputs(),
          scribe.newestVersion(),
          because);
    }
  }

  private void ofThisKind(Checkpoint checkpoint) throws JournalException {
    if (checkpoint.live() != live) {
      throw new JournalException(
          "The journal %s is of a desk that %s: give this one a journal of its own (--journal FILE)."
              .formatted(
                  keeping.journal(), live ? "played recorded time" : "supervised the present"));
    }
  }

  /**
   * A desk that took inputs again.
   *
   * @param inputs how many
   */
  private record Again(Desk desk, long inputs) {}

  /** Up to the end, or the next gap. */
  private Again again(Recording recording) {
    Checkpoint checkpoint = recording.checkpoint();
    Desk desk = new Desk(checkpoint.configuration(), symbols, clock, live);
    desk.listen(scribe);
    long inputs =
        desk.restore(
            checkpoint, known.before(checkpoint.configuration()), new TakenAgain(recording, watch));
    return new Again(desk, inputs);
  }

  /** What a desk that supervised the present had taken in and not written when it ended. */
  private Optional<String> unwritten() throws IOException {
    return live ? Unwritten.of(keeping.recordings()) : Optional.empty();
  }

  /** Why the state may not be the one that the desk had. */
  private String doubt(Recording recording, Desk desk) throws IOException {
    if (!recording.troubles().isEmpty()) {
      return recording.troubles().getFirst()
          + " The state was made anew from the checkpoint before it.";
    }
    Optional<String> unwritten = unwritten();
    if (unwritten.isPresent()) {
      return UNWRITTEN.formatted(unwritten.get());
    }
    return desk.lastEvent() < known.event()
        ? "The recording ends at event %s and the journal at event %s: what happened between them is not in the state."
            .formatted(Words.count(desk.lastEvent()), Words.count(known.event()))
        : "";
  }

  private Revived fresh() {
    Desk desk = new Desk(given, symbols, clock, live);
    desk.listen(scribe);
    return new Revived(desk, live, false, 0, true, Times.NEVER, 0, scribe.newestVersion(), "");
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
                given.catalogue(), given.document(), List.of(), scribe.newestVersion() + 1),
            symbols,
            clock,
            true);
    desk.listen(scribe);
    desk.continueAfter(scribe.newestEvent(), scribe.newestSubmission());
    return new Revived(
        desk,
        true,
        true,
        inputsOf(recordings),
        false,
        Times.NEVER,
        0,
        scribe.newestVersion(),
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
