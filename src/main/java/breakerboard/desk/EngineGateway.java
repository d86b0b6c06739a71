package breakerboard.desk;

import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.Holdings;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The console's only way to the engine, wherever that runs. Safe for any thread; nothing here
 * blocks.
 */
public interface EngineGateway {
  /**
   * Hands a command to the engine.
   *
   * @param operator who gives it, never blank
   * @param reason why; blank is refused, except for the kill switch
   * @param basedOn the configuration version that the operator saw
   * @return completed by the engine thread with its answer
   */
  CompletionStage<Answer> submit(Command command, String operator, String reason, long basedOn);

  /** Asks for one snapshot of what changed; it goes to the listener, once for each demand. */
  void demand();

  /**
   * Asks for one snapshot as soon as a breaker, a book or a feed changes its state, however lately
   * the last one was; independent of {@link #demand}.
   */
  void demandStates();

  /**
   * Asks for one snapshot as soon as the desk clock has come to another second than that of the
   * last one, for a screen on which something grows older though nothing comes; any snapshot in
   * between settles it.
   */
  void demandSecond();

  /** Who gets the snapshots, on the engine's thread; the first one holds every book. */
  void listen(SnapshotListener listener);

  /**
   * Events after number {@code after}, the oldest first, at most {@code most} of them; those after
   * it wait for the next call, up to a bound.
   */
  EventPage eventsAfter(long after, int most);

  /**
   * What a book holds now, or held when the desk ended; empty when there is no such book.
   *
   * @return completed by the engine thread, after its end by whoever asks
   */
  CompletionStage<Optional<Holdings>> holdings(String book);

  /**
   * Asks whether the engine is there.
   *
   * @return completed by the engine thread, however busy it is, after its end by whoever asks;
   *     never by an engine that hangs or has not begun
   */
  CompletionStage<EngineSign> sign();

  /** How the engine does its work. */
  EngineHealth health();

  /** The configuration in force. */
  Configuration configuration();
}
