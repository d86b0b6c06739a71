package breakerboard.desk;

import breakerboard.domain.TradingState;

/**
 * The published trading state of one book.
 *
 * @param time when it was stated (desk clock), nanoseconds since the epoch
 * @param sequence grows with each statement of this desk
 * @param because a short phrase, empty while allowed
 */
public record TradingLine(
    String book, TradingState trading, String because, long time, long sequence) {}
