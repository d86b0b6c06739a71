package breakerboard.console;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * What an operator may do from the screen; each opens its dialog, nothing is done before that is
 * confirmed.
 */
public interface Actions {
  /** Why who sits here may do none of it, without a full stop; empty when there is no reason. */
  ReadOnlyStringProperty offProperty();

  void trip(BreakerModel breaker);

  void reset(BreakerModel breaker);

  void bypass(BreakerModel breaker);

  void endBypass(BreakerModel breaker);

  void disable(BreakerModel breaker);

  void enable(BreakerModel breaker);

  void overrideLimit(BreakerModel breaker);

  /**
   * Halts, or ends the halt of, the book or the whole desk.
   *
   * @param shown the book on the screen, empty while there is none: the desk can be halted always
   */
  void killSwitch(Optional<BookModel> shown);

  /** Halts every book by the desk's kill switch. */
  void haltDesk();

  /** Ends the halt by the desk's kill switch. */
  void resumeDesk();

  /** Resets every breaker of the book that can be reset. */
  void resetAll(BookModel book);

  /** Starts or ends the book's maintenance. */
  void maintenance(BookModel book);

  /**
   * Ends the halt by the kill switch.
   *
   * @param engaged the kill switch of a book
   */
  void resume(BreakerModel engaged);
}
