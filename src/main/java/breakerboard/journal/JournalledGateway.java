package breakerboard.journal;

import breakerboard.config.Configuration;
import breakerboard.desk.EngineGateway;
import breakerboard.desk.EventPage;
import breakerboard.desk.SnapshotListener;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.Submission;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The way to the engine on which each command, refused ones too, is on disk before its answer is
 * told. A disk that fails or hangs delays no answer for longer than two seconds: the engine has
 * done what it was told, and the journal says what is at risk.
 */
public final class JournalledGateway implements EngineGateway {
  private static final long MOST_SECONDS = 2;

  private final EngineGateway engine;
  private final Journal journal;
  private final LongSupplier clock;

  /**
   * @param clock of the commands, nanoseconds since the epoch
   */
  public JournalledGateway(EngineGateway engine, Journal journal, LongSupplier clock) {
    this.engine = engine;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public CompletionStage<Answer> submit(
      Command command, String operator, String reason, long basedOn) {
    long now = clock.getAsLong();
    return engine
        .submit(command, operator, reason, basedOn)
        .thenCompose(
            answer -> {
              Submission submission =
                  new Submission(answer.submission(), command, operator, reason, basedOn, now);
              return journal
                  .command(submission, answer)
                  .completeOnTimeout(false, MOST_SECONDS, TimeUnit.SECONDS)
                  .thenApply(_ -> answer);
            });
  }

  @Override
  public void demand() {
    engine.demand();
  }

  @Override
  public void demandStates() {
    engine.demandStates();
  }

  @Override
  public void listen(SnapshotListener listener) {
    engine.listen(listener);
  }

  @Override
  public EventPage eventsAfter(long after, int most) {
    return engine.eventsAfter(after, most);
  }

  @Override
  public Configuration configuration() {
    return engine.configuration();
  }
}
