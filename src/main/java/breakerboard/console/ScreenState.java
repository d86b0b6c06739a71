package breakerboard.console;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Level;
import breakerboard.domain.TradingState;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * What a breaker, a trigger or a book looks like: a word, a shape and a pseudo-class for the style
 * sheets; ordered by loudness, the quietest first.
 */
public enum ScreenState {
  ACTIVE("Active", Shapes.DOT),
  ALLOWED("ALLOWED", Shapes.DOT),
  IDLE("Idle", Shapes.CIRCLE),
  DISABLED("DISABLED", Shapes.CROSS),
  BYPASSED("BYPASSED", Shapes.DIAMOND),
  NO_FEED("NO FEED", Shapes.GAP),
  UNFED("NOT FED", Shapes.RING),
  STALE("STALE", Shapes.HOURGLASS),
  REDUCE_ONLY("REDUCE ONLY", Shapes.HALF_SQUARE),
  WARNING("WARNING", Shapes.TRIANGLE),
  COOLDOWN("COOLDOWN", Shapes.CLOCK),
  TRIPPED("TRIPPED", Shapes.SQUARE),
  MAINTENANCE("MAINTENANCE", Shapes.DIAMOND),
  HALTED("HALTED", Shapes.SQUARE),
  LIQUIDATE_ONLY("LIQUIDATE ONLY", Shapes.CHEVRONS),
  LIQUIDATING("LIQUIDATING", Shapes.CHEVRONS),
  EMERGENCY("EMERGENCY HALT", Shapes.OCTAGON),
  NO_ENGINE("NO ENGINE", Shapes.CROSSED_OUT);

  private final String word;
  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // JavaFX hands out one constant for each name
  private final PseudoClass pseudoClass;

  ScreenState(String word, String path) {
    this.word = word;
    this.path = path;
    this.pseudoClass =
        PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /**
   * How the breaker shows: what an operator or a trip did goes before missing data, missing data
   * before calm.
   */
  public static ScreenState of(BreakerSnapshot breaker) {
    boolean quiet =
        breaker.status() == BreakerStatus.ACTIVE || breaker.status() == BreakerStatus.WARNING;
    if (quiet && breaker.reading().level() == Level.UNFED) {
      return breaker.everFed() ? STALE : UNFED;
    }
    return of(breaker.status());
  }

  /**
   * As {@link #of(BreakerSnapshot)}, and calm only while data is coming: a calm value whose feed is
   * cut or idle says so.
   */
  public static ScreenState of(BreakerSnapshot breaker, Inflow inflow) {
    ScreenState state = of(breaker);
    if (state != ACTIVE) {
      return state;
    }
    return switch (inflow) {
      case COMING -> ACTIVE;
      case IDLE -> IDLE;
      case CUT -> NO_FEED;
    };
  }

  /** How the status shows while the breaker is fed. */
  public static ScreenState of(BreakerStatus status) {
    return switch (status) {
      case ACTIVE -> ACTIVE;
      case WARNING -> WARNING;
      case TRIPPED -> TRIPPED;
      case COOLDOWN -> COOLDOWN;
      case LIQUIDATING -> LIQUIDATING;
      case EMERGENCY_HALT -> EMERGENCY;
      case BYPASSED -> BYPASSED;
      case DISABLED -> DISABLED;
    };
  }

  public static ScreenState of(TradingState trading) {
    return switch (trading) {
      case ALLOWED -> ALLOWED;
      case REDUCE_ONLY -> REDUCE_ONLY;
      case LIQUIDATE_ONLY -> LIQUIDATE_ONLY;
      case HALTED -> HALTED;
    };
  }

  /** How the book's trading state shows, its maintenance included. */
  public static ScreenState of(BookSnapshot book) {
    return book.maintenance() ? MAINTENANCE : of(book.trading());
  }

  public static ScreenState of(Level level) {
    return switch (level) {
      case CLEAR -> ACTIVE;
      case UNFED -> UNFED;
      case WARN -> WARNING;
      case BREACH -> TRIPPED;
    };
  }

  /** The word on the screen. */
  public String word() {
    return word;
  }

  /** Its shape in a box of {@link StateShape#BOX}, filled by the even-odd rule. */
  public String path() {
    return path;
  }

  /** Sets this state's pseudo-class on the node and takes away those of all others. */
  public void dress(Node node) {
    for (ScreenState state : values()) {
      node.pseudoClassStateChanged(state.pseudoClass, state == this);
    }
  }

  /** The shapes of the design tokens. */
  private static final class Shapes {
    static final String DOT = "M8 4.5a3.5 3.5 0 1 0 .001 0Z";
    static final String CIRCLE = "M8 4.5a3.5 3.5 0 1 0 .001 0ZM8 6a2 2 0 1 1 -.001 0Z";
    static final String GAP = "M1 5H6V11H1ZM10 5H15V11H10Z";
    static final String TRIANGLE = "M8 1.2 15.6 14.6H.4Z";
    static final String SQUARE = "M1.5 1.5H14.5V14.5H1.5Z";
    static final String HALF_SQUARE = "M1.5 1.5H14.5V14.5H1.5ZM8 3.3V12.7H12.7V3.3Z";
    static final String CLOCK =
        "M8 .8A7.2 7.2 0 1 0 15.2 8A7.2 7.2 0 0 0 8 .8ZM8 2.8A5.2 5.2 0 1 1 2.8 8A5.2 5.2 0 0 1 8"
            + " 2.8ZM7 4H9V7.4L11.6 10 10.2 11.4 7 8.2Z";
    static final String OCTAGON =
        "M5 .6H11L15.4 5V11L11 15.4H5L.6 11V5ZM7 3.6V9H9V3.6ZM7 10.6V12.6H9V10.6Z";
    static final String CROSSED_OUT =
        "M.6 .6H15.4V15.4H.6ZM5.2 3.6 3.6 5.2 6.4 8 3.6 10.8 5.2 12.4 8 9.6 10.8 12.4 12.4 10.8 9.6"
            + " 8 12.4 5.2 10.8 3.6 8 6.4Z";
    static final String CHEVRONS =
        "M1 1.6H4.2L8 5.6 11.8 1.6H15L8 8.8ZM1 7.6H4.2L8 11.6 11.8 7.6H15L8 14.8Z";
    static final String DIAMOND = "M8 .4 15.6 8 8 15.6 .4 8ZM8 3.2 3.2 8 8 12.8 12.8 8Z";
    static final String CROSS =
        "M2.6 1 8 6.4 13.4 1 15 2.6 9.6 8 15 13.4 13.4 15 8 9.6 2.6 15 1 13.4 6.4 8 1 2.6Z";
    static final String RING =
        "M8 .8A7.2 7.2 0 1 0 15.2 8A7.2 7.2 0 0 0 8 .8ZM8 2.8A5.2 5.2 0 0 1 10.9 3.7L3.7 10.9"
            + "A5.2 5.2 0 0 1 8 2.8ZM8 13.2A5.2 5.2 0 0 1 5.1 12.3L12.3 5.1A5.2 5.2 0 0 1 8 13.2Z";
    static final String HOURGLASS = "M2 .8H14V2.8L9.4 8 14 13.2V15.2H2V13.2L6.6 8 2 2.8Z";

    private Shapes() {}
  }
}
