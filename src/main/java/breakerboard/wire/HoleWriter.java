package breakerboard.wire;

/** Writes down what is missing from a journal, on one line. */
public final class HoleWriter {
  private HoleWriter() {}

  /**
   * The line without its newline.
   *
   * @param rows how many are missing, 0 where nobody knows
   * @param firstEvent number of the first event among them, 0 of none
   * @param lastEvent number of the last event among them, 0 of none
   * @param why a sentence
   */
  public static String line(long rows, long firstEvent, long lastEvent, String why) {
    return JsonLine.of(
        json -> {
          json.writeNumberProperty("rows", rows);
          json.writeNumberProperty("first_event", firstEvent);
          json.writeNumberProperty("last_event", lastEvent);
          json.writeStringProperty("why", why);
        });
  }
}
