package breakerboard.journal;

import breakerboard.config.KeyCatalogue;
import breakerboard.desk.Checkpoint;
import breakerboard.domain.Event;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.wire.EventsWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Runs what a desk took in on a day through a new engine and compares each event with the
 * journal's.
 *
 * @param inputs that were run
 * @param events that are exactly those of the journal
 * @param gaps where inputs are missing, each a sentence
 * @param difference the first event that is not the journal's, a sentence; empty when all are
 */
public record Proof(long inputs, long events, List<String> gaps, Optional<String> difference) {
  /** Events are compared so many at a time. */
  private static final int AT_ONCE = 1000;

  public Proof {
    gaps = List.copyOf(gaps);
  }

  /** Whether the recording is whole and says what the journal says. */
  public boolean holds() {
    return gaps.isEmpty() && difference.isEmpty();
  }

  /**
   * Takes the events of a day (UTC), from the checkpoint before it.
   *
   * @param most symbols
   * @throws IOException with a sentence when recording or journal cannot be read
   */
  public static Proof of(Path journal, LocalDate day, KeyCatalogue catalogue, int most)
      throws IOException {
    SymbolTable symbols = new SymbolTable(most);
    long from = Times.nanos(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    long until = Times.nanos(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)) - 1;
    try (History history = new History(journal);
        Recording recording =
            new Recordings(Recordings.beside(journal)).open(from, until, catalogue, symbols)) {
      return new Run(recording, symbols, history, Known.of(journal, catalogue)).proof();
    } catch (IllegalStateException e) {
      throw new RecordingException(
          "The recording is of another version of the program: " + e.getMessage(), e);
    }
  }

  /** One comparison. */
  private static final class Run {
    private final Recording recording;
    private final SymbolTable symbols;
    private final History history;
    private final Known known;
    private final Deque<Event> told = new ArrayDeque<>();
    private final List<String> gaps = new ArrayList<>();
    private Optional<String> difference = Optional.empty();
    private long inputs;
    private long events;

    private Run(Recording recording, SymbolTable symbols, History history, Known known) {
      this.recording = recording;
      this.symbols = symbols;
      this.history = history;
      this.known = known;
    }

    private Proof proof() throws IOException {
      Optional<Checkpoint> from = Optional.of(recording.checkpoint());
      while (from.isPresent() && difference.isEmpty()) {
        run(from.get());
        from = Optional.empty();
        if (recording.gap().isPresent()) {
          Recording.Gap gap = recording.gap().get();
          gaps.add(
              "Inputs are missing from %s on: %s"
                  .formatted(Times.instant(gap.from()), gap.because()));
          from = recording.resume();
        }
      }
      return new Proof(inputs, events, gaps, difference);
    }

    private void run(Checkpoint from) throws IOException {
      DeskEngine engine =
          new DeskEngine(
              from.configuration(),
              symbols,
              new EngineListener() {
                @Override
                public void event(Event event) {
                  told.add(event);
                }
              },
              from.live());
      engine.knows(known.before(from.configuration()));
      engine.restore(from.engine());
      for (var input = recording.next();
          input.isPresent() && difference.isEmpty();
          input = recording.next()) {
        engine.on(input.get());
        inputs++;
        if (told.size() >= AT_ONCE) {
          compare();
        }
      }
      if (difference.isEmpty()) {
        compare();
      }
    }

    private void compare() throws JournalException {
      if (told.isEmpty()) {
        return;
      }
      history.events(told.getFirst().id(), told.getLast().id(), row -> compare(row.content()));
      if (difference.isEmpty() && !told.isEmpty()) {
        difference =
            Optional.of(
                "The journal has no event %s.".formatted(Words.count(told.getFirst().id())));
      }
    }

    private void compare(String journalled) {
      if (difference.isPresent()) {
        return;
      }
      Event event = told.removeFirst();
      String replayed = EventsWriter.line(event);
      if (replayed.equals(journalled)) {
        events++;
      } else {
        difference =
            Optional.of(
                "Event %s differs. The journal has %s and the recording gives %s"
                    .formatted(Words.count(event.id()), journalled, replayed));
      }
    }
  }
}
