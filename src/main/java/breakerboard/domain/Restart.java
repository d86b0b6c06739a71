package breakerboard.domain;

/**
 * The program starts again and goes on from the state it had; no feed is connected any more.
 *
 * @param lastInput arrival of the last input before it, nanoseconds since the epoch
 * @param replayed inputs of the record that were taken again since the last checkpoint
 * @param because what could not be restored, in a sentence: the desk is halted until an operator
 *     decides; empty when all was
 */
public record Restart(long lastInput, long replayed, String because, long arrival)
    implements Input {}
