package breakerboard.cli;

import breakerboard.config.Configuration;
import breakerboard.desk.whatif.Outcome;
import breakerboard.desk.whatif.Trial;
import breakerboard.desk.whatif.WhatIf.Answered;
import breakerboard.desk.whatif.WhatIfException;
import breakerboard.desk.whatif.WhatIfWatch;
import breakerboard.domain.Command;
import breakerboard.feed.FeedException;
import breakerboard.feed.FeedUri;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a what-if takes: opened, and taken once. */
interface TrialInputs extends Closeable {
  /** Inputs between two looks at whether it is cancelled: some milliseconds of many engines. */
  int BETWEEN_LOOKS = 64;

  /** The limits in force at its beginning; empty for a file, which has none. */
  Optional<Configuration> limits();

  /** Gives a trial everything of it; a sentence when something is missing at its end. */
  Optional<String> giveTo(Trial trial, WhatIfWatch watch) throws WhatIfException;

  /**
   * A trial that begins where it begins.
   *
   * @param book whose outcome is asked for, {@link Command#DESK} for all books
   * @throws WhatIfException with a sentence when there is no room for it
   */
  Trial trial(List<Configuration> limits, String book) throws WhatIfException;

  /** Its name in sentences. */
  String name();

  @Override
  void close();

  /**
   * Takes it with each of these limits; the first are those of now.
   *
   * @throws WhatIfException with a sentence when it cannot be used
   */
  default Answered answer(List<Configuration> limits, String book, WhatIfWatch watch)
      throws WhatIfException {
    Trial trial = trial(limits, book);
    Optional<String> missing = giveTo(trial, watch);
    List<Outcome> outcomes = trial.outcomes();
    Outcome now = outcomes.getFirst();
    if (now.observations() == 0) {
      throw new WhatIfException(
          book.equals(Command.DESK)
              ? "There is no observation in " + name() + ": nothing can be compared."
              : "There is no observation of the book %s in %s: check the name of the book."
                  .formatted(book, name()));
    }
    return new Answered(now, outcomes.subList(1, outcomes.size()), missing);
  }

  /**
   * Opens a file.
   *
   * @throws WhatIfException with a sentence when there is no such file
   */
  static TrialInputs file(Path file) throws WhatIfException {
    try {
      return new TrialFile(file);
    } catch (FeedException e) {
      throw new WhatIfException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Opens a recording; taking what came before its beginning can last.
   *
   * @throws WhatIfException with a sentence when there is no such recording
   */
  static TrialInputs recording(FeedUri.Recording wanted, WhatIfWatch watch) throws WhatIfException {
    return TrialRecording.open(wanted, watch);
  }
}
