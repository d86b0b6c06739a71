package breakerboard.console.print;

/** What became of an order. */
public sealed interface PrintOutcome {
  /** Every page is in the queue of the printer; what becomes of it there is not heard. */
  record Printed() implements PrintOutcome {}

  /** Somebody stopped it. */
  record Stopped() implements PrintOutcome {}

  /**
   * It was not printed.
   *
   * @param why without a full stop
   */
  record Failed(String why) implements PrintOutcome {}
}
