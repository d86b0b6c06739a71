package breakerboard.journal;

import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.Event;
import breakerboard.domain.Submission;
import breakerboard.engine.EngineListener;

/** Hands what the engine tells to the journal, but for what the journal knows already. */
public final class Scribe implements EngineListener {
  private final Journal journal;
  private final Known known;
  private long event;
  private long submission;
  private long version;

  public Scribe(Journal journal, Known known) {
    this.journal = journal;
    this.known = known;
    this.event = known.event();
    this.submission = known.submission();
    this.version = known.version();
  }

  /** Number of the newest event that the journal has, or will have. */
  long newestEvent() {
    return event;
  }

  /** Number of the newest command that the journal has, or will have. */
  long newestSubmission() {
    return submission;
  }

  /** The newest configuration version that the journal has, or will have. */
  long newestVersion() {
    return version;
  }

  /** Events up to one were told, and those that the journal has not can be made no more. */
  void missingUpTo(long last, String why, long time) {
    if (event < last) {
      journal.missing(new Hole(0, event + 1, last, why), time);
      event = last;
    }
  }

  @Override
  public void event(Event told) {
    if (told.id() > known.event()) {
      event = told.id();
      journal.event(told);
    }
  }

  @Override
  public void answer(Submission given, Answer answer) {
    if (given.id() > known.submission()) {
      submission = given.id();
      var _ = journal.command(given, answer);
    }
  }

  @Override
  public void configured(
      Configuration former, Configuration now, String operator, String reason, long time) {
    if (now.version() > known.version()) {
      version = now.version();
      journal.configured(former, now, operator, reason, time);
    }
  }
}
