package breakerboard.journal;

import breakerboard.desk.EngineGateway;
import breakerboard.desk.ForwardingGateway;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * The way to the engine on which each command, refused ones too, is on disk before its answer is
 * told. A disk that fails or hangs delays no answer for longer than two seconds: the engine has
 * done what it was told, and the journal says what is at risk.
 */
public final class JournalledGateway extends ForwardingGateway {
  private static final long MOST_SECONDS = 2;

  private final Journal journal;

  /**
   * @param journal hears from the engine of each command before whoever gave it
   */
  public JournalledGateway(EngineGateway engine, Journal journal) {
    super(engine);
    this.journal = journal;
  }

  @Override
  public CompletionStage<Answer> submit(
      Command command, String operator, String reason, long basedOn) {
    return engine()
        .submit(command, operator, reason, basedOn)
        .thenCompose(
            answer ->
                journal
                    .commandsOnDisk()
                    .copy()
                    .completeOnTimeout(false, MOST_SECONDS, TimeUnit.SECONDS)
                    .thenApply(_ -> answer));
  }
}
