package breakerboard.wire;

import breakerboard.domain.FeedPosition;
import breakerboard.domain.FeedReport;
import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.QueueLevel;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Restart;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;

/**
 * Writes inputs of the engine so that an {@link InputReader} makes the same of them. Each leans
 * upon those before it: they are read in the order in which they were written, from the first.
 */
public final class InputWriter {
  private final NamePacker names;
  private final ObservationPacker observations;
  private final CommandPacker commands;
  private long former;

  /**
   * @param symbols the names behind the ids of positions
   */
  public InputWriter(SymbolTable symbols) {
    this.names = new NamePacker(symbols);
    this.observations = new ObservationPacker(names);
    this.commands = new CommandPacker(names);
  }

  /** What comes next is read by itself. */
  public void startOver() {
    names.forget();
    observations.forget();
    former = 0;
  }

  /** Writes the next. */
  public void write(Input input, ByteWriter to) {
    switch (input) {
      case Observation observation -> {
        begin(to, InputKind.OBSERVATION, observation);
        observations.write(to, observation);
      }
      case Submission(long id, var command, var operator, var reason, long basedOn, var _) -> {
        begin(to, InputKind.SUBMISSION, input);
        to.signed(id);
        commands.write(to, command);
        names.name(to, operator);
        to.text(reason);
        to.signed(basedOn);
      }
      case Tick _ -> begin(to, InputKind.TICK, input);
      case FeedReport(String feed, var state, String message, var _) -> {
        begin(to, InputKind.FEED_REPORT, input);
        names.name(to, feed);
        names.name(to, state.name());
        to.text(message);
      }
      case FeedPosition(String feed, long line, long offset, String source, var _) -> {
        begin(to, InputKind.FEED_POSITION, input);
        names.name(to, feed);
        to.signed(line);
        to.signed(offset);
        names.name(to, source);
      }
      case RefusedLine refused -> write(refused, to);
      case QueueLevel(double fill, var _) -> {
        begin(to, InputKind.QUEUE_LEVEL, input);
        to.real(fill);
      }
      case Restart(long lastInput, long replayed, String because, var _) -> {
        begin(to, InputKind.RESTART, input);
        to.fixed(lastInput);
        to.signed(replayed);
        to.text(because);
      }
    }
  }

  private void write(RefusedLine refused, ByteWriter to) {
    boolean quoted = !refused.beginning().isEmpty();
    begin(to, quoted ? InputKind.QUOTED_LINE : InputKind.REFUSED_LINE, refused);
    names.name(to, refused.feed());
    to.signed(refused.line());
    names.name(to, refused.field());
    to.text(refused.reason());
    if (quoted) {
      to.text(refused.beginning());
    }
  }

  private void begin(ByteWriter to, InputKind kind, Input input) {
    to.single(kind.ordinal());
    to.signed(input.arrival() - former);
    former = input.arrival();
  }
}
