package breakerboard.cli;

import breakerboard.config.Configuration;
import breakerboard.desk.whatif.Question;
import breakerboard.desk.whatif.Source;
import breakerboard.desk.whatif.WhatIf;
import breakerboard.desk.whatif.WhatIfException;
import breakerboard.desk.whatif.WhatIfWatch;
import breakerboard.domain.Times;
import breakerboard.feed.FeedUri;
import breakerboard.journal.Recordings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What-if over what a desk has recorded, and over files. */
final class DeskWhatIf implements WhatIf {
  private static final String NO_JOURNAL =
      "This desk keeps no journal, so no day of it is recorded: choose a file.";

  private final Optional<Path> recordings;
  private final LongSupplier now;

  /**
   * @param recordings their folder; empty where the desk keeps none
   * @param now the desk's time, nanoseconds since the epoch
   */
  DeskWhatIf(Optional<Path> recordings, LongSupplier now) {
    this.recordings = recordings;
    this.now = now;
  }

  @Override
  public Optional<String> whyNoDays() {
    return recordings.isPresent() ? Optional.empty() : Optional.of(NO_JOURNAL);
  }

  @Override
  public List<LocalDate> days() throws WhatIfException {
    try {
      return recordings.isPresent()
          ? new Recordings(recordings.get()).days().reversed()
          : List.of();
    } catch (IOException e) {
      throw new WhatIfException(
          "The recordings cannot be listed (%s): check the rights of the folder %s."
              .formatted(e.getMessage(), recordings.orElseThrow()),
          e);
    }
  }

  @Override
  public Answered answer(Question question, WhatIfWatch watch) throws WhatIfException {
    List<Configuration> limits =
        Question.limits(question.book(), question.now(), question.staged());
    try (TrialInputs inputs = open(question.source(), watch)) {
      return inputs.answer(limits, question.book(), watch);
    }
  }

  private TrialInputs open(Source source, WhatIfWatch watch) throws WhatIfException {
    return switch (source) {
      case Source.Today _ -> day(today(), watch);
      case Source.Day(LocalDate day) -> day(day, watch);
      case Source.OfFile(Path file) -> TrialInputs.file(file);
    };
  }

  private LocalDate today() throws WhatIfException {
    long time = now.getAsLong();
    if (time == Times.NEVER) {
      throw new WhatIfException("The desk has no time yet: wait for the first observation.");
    }
    return Times.instant(time).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private TrialInputs day(LocalDate day, WhatIfWatch watch) throws WhatIfException {
    if (recordings.isEmpty()) {
      throw new WhatIfException(NO_JOURNAL);
    }
    return TrialInputs.recording(
        new FeedUri.Recording(day.atStartOfDay(), recordings.get().toString()), watch);
  }
}
