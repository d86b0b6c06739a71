package breakerboard.cli;

import breakerboard.config.Configuration;
import breakerboard.desk.whatif.Trial;
import breakerboard.desk.whatif.WhatIfException;
import breakerboard.desk.whatif.WhatIfWatch;
import breakerboard.domain.Input;
import breakerboard.domain.SymbolTable;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.feed.FeedUri;
import breakerboard.journal.RecordedInputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A desk's own recording that a what-if takes, from the state in which the desk was then. */
final class TrialRecording implements TrialInputs {
  private static final EngineListener NOBODY = new EngineListener() {};

  private final String name;
  private final RecordedEngine recorded;
  private final SymbolTable symbols;
  private final DeskEngine engine;

  private TrialRecording(
      String name, RecordedEngine recorded, SymbolTable symbols, DeskEngine engine) {
    this.name = name;
    this.recorded = recorded;
    this.symbols = symbols;
    this.engine = engine;
  }

  static TrialRecording open(FeedUri.Recording wanted, WhatIfWatch watch) throws WhatIfException {
    SymbolTable symbols = new SymbolTable(Limits.SYMBOLS);
    try {
      RecordedEngine recorded = RecordedEngine.open(wanted, symbols);
      try {
        DeskEngine engine = recorded.engine(NOBODY, looking(recorded.inputs(), watch));
        return new TrialRecording(
            "the recording of " + wanted.from().toLocalDate(), recorded, symbols, engine);
      } catch (IOException | RuntimeException e) {
        recorded.close();
        throw e;
      }
    } catch (IOException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  /** Looks now and then whether it is cancelled. */
  private static Consumer<Input> looking(RecordedInputs inputs, WhatIfWatch watch) {
    return new Consumer<>() {
      private long taken;

      @Override
      public void accept(Input input) {
        if (++taken % BETWEEN_LOOKS == 0) {
          watch.at(inputs.share());
        }
      }
    };
  }

  private static WhatIfException unreadable(Exception e) {
    return new WhatIfException(String.valueOf(e.getMessage()), e);
  }

  @Override
  public Optional<Configuration> limits() {
    return Optional.of(engine.configuration());
  }

  @Override
  public Trial trial(List<Configuration> limits, String book) throws WhatIfException {
    TrialRoom.ofProgram().check(engine.bookNames().size(), limits.size());
    return Trial.goingOn(engine, recorded.checkpoint().live(), limits, symbols, book);
  }

  @Override
  public Optional<String> giveTo(Trial trial, WhatIfWatch watch) throws WhatIfException {
    RecordedInputs inputs = recorded.inputs();
    Consumer<Input> look = looking(inputs, watch);
    try {
      while (inputs.hasNext()) {
        Input next = inputs.next();
        trial.on(next);
        look.accept(next);
      }
      return inputs.missing().or(inputs::cutOff);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() {
    recorded.close();
  }
}
