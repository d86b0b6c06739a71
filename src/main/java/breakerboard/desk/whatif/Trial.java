package breakerboard.desk.whatif;

import breakerboard.config.Configuration;
import breakerboard.domain.Command;
import breakerboard.domain.Input;
import breakerboard.domain.MemoryState;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import java.util.List;

/**
 * Engines that take the same inputs, each with limits of its own and each from the same state. They
 * are nobody's desk: nothing that they do reaches one. What operators did is part of the inputs and
 * happens in each of them, but for changes of the configuration: the limits that are tried out stay
 * as they are from the first input to the last. Used by one thread.
 */
public final class Trial {
  private final List<TrialRun> runs;
  private long from = Times.NEVER;

  private Trial(List<TrialRun> runs) {
    this.runs = runs;
  }

  /**
   * Engines that know nothing yet, for a file of observations.
   *
   * @param limits one for each engine
   * @param symbols the names of positions in the inputs
   * @param book whose outcome is asked for, {@link Command#DESK} for all books
   */
  public static Trial anew(List<Configuration> limits, SymbolTable symbols, String book) {
    return new Trial(limits.stream().map(each -> TrialRun.anew(each, symbols, book)).toList());
  }

  /**
   * Engines that go on from where another one stands, which is left as it is.
   *
   * @param live whether that one supervised the present
   * @param limits one for each engine
   * @param symbols the names of positions in the state and the inputs
   * @param book whose outcome is asked for, {@link Command#DESK} for all books
   */
  public static Trial goingOn(
      DeskEngine engine,
      boolean live,
      List<Configuration> limits,
      SymbolTable symbols,
      String book) {
    MemoryState state = new MemoryState();
    engine.save(state);
    Configuration before = engine.configuration();
    return new Trial(
        limits.stream()
            .map(each -> TrialRun.goingOn(before, state, live, each, symbols, book))
            .toList());
  }

  /** All engines take it. */
  public void on(Input input) {
    if (from == Times.NEVER) {
      from = input.arrival();
    }
    for (TrialRun run : runs) {
      run.on(input);
    }
  }

  /** How many engines there are. */
  public int engines() {
    return runs.size();
  }

  /** How many books each of them has now. */
  public int books() {
    return runs.getFirst().books();
  }

  /** What came of it, in the order of the limits; asked for once, at the end. */
  public List<Outcome> outcomes() {
    return runs.stream().map(run -> run.outcome(from)).toList();
  }
}
