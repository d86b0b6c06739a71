package breakerboard.wire;

import breakerboard.domain.TradingState;

/** Writes the published trading state of one book. */
public final class TradingStateWriter {
  private TradingStateWriter() {}

  /**
   * The line without its newline.
   *
   * @param validUntil after which a consumer must take the book for halted
   */
  public static String line(
      long time,
      long validUntil,
      long sequence,
      String desk,
      String book,
      TradingState trading,
      String because) {
    return JsonLine.of(
        json -> {
          json.writeStringProperty("ts", JsonLine.iso(time));
          json.writeStringProperty("valid_until", JsonLine.iso(validUntil));
          json.writeNumberProperty("seq", sequence);
          json.writeStringProperty("desk", desk);
          json.writeStringProperty("book", book);
          json.writeStringProperty("trading", trading.name());
          json.writeStringProperty("because", because);
        });
  }
}
