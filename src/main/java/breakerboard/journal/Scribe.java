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

  public Scribe(Journal journal, Known known) {
    this.journal = journal;
    this.known = known;
  }

  @Override
  public void event(Event event) {
    if (event.id() > known.event()) {
      journal.event(event);
    }
  }

  @Override
  public void answer(Submission submission, Answer answer) {
    if (submission.id() > known.submission()) {
      var _ = journal.command(submission, answer);
    }
  }

  @Override
  public void configured(
      Configuration former, Configuration now, String operator, String reason, long time) {
    if (now.version() > known.version()) {
      journal.configured(former, now, operator, reason, time);
    }
  }
}
