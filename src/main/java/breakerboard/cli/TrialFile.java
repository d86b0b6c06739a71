package breakerboard.cli;

import breakerboard.config.Configuration;
import breakerboard.desk.whatif.Trial;
import breakerboard.desk.whatif.WhatIfCancelledException;
import breakerboard.desk.whatif.WhatIfException;
import breakerboard.desk.whatif.WhatIfWatch;
import breakerboard.domain.Input;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.feed.FeedException;
import breakerboard.feed.ObservationFile;
import breakerboard.wire.LineSink;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file of observations that a what-if takes. */
final class TrialFile implements TrialInputs {
  private final Path path;
  private final ObservationFile file;
  private final SymbolTable symbols = new SymbolTable(Limits.SYMBOLS);
  private final TrialRoom room = TrialRoom.ofProgram();

  TrialFile(Path path) throws FeedException {
    this.path = path;
    this.file = new ObservationFile(path);
  }

  @Override
  public Optional<Configuration> limits() {
    return Optional.empty();
  }

  @Override
  public Trial trial(List<Configuration> limits, String book) {
    return Trial.anew(limits, symbols, book);
  }

  @Override
  public Optional<String> giveTo(Trial trial, WhatIfWatch watch) throws WhatIfException {
    Taking taking = new Taking(trial, watch);
    try {
      file.read(symbols, new SymbolTable(Limits.BOOKS), () -> taking.newest, taking);
      return Optional.empty();
    } catch (NoRoomException e) {
      throw e.because;
    } catch (FeedException e) {
      throw new WhatIfException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WhatIfCancelledException();
    }
  }

  private final class Taking implements LineSink {
    private final Trial trial;
    private final WhatIfWatch watch;
    private long newest = Times.NEVER;
    private long taken;

    private Taking(Trial trial, WhatIfWatch watch) {
      this.trial = trial;
      this.watch = watch;
    }

    @Override
    public void accept(Input input) {
      newest = Math.max(newest, input.arrival());
      trial.on(input);
      if (++taken % BETWEEN_LOOKS == 0) {
        watch.at(file.share());
        checkRoom();
      }
    }

    /** Only reading tells how many books there are. */
    private void checkRoom() {
      try {
        room.check(trial.books(), trial.engines());
      } catch (WhatIfException e) {
        throw new NoRoomException(e);
      }
    }
  }

  /** Carries the sentence through the reader. */
  private static final class NoRoomException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final WhatIfException because;

    private NoRoomException(WhatIfException because) {
      super(because);
      this.because = because;
    }
  }

  @Override
  public String name() {
    return "the file " + path;
  }

  @Override
  public void close() {}
}
