package breakerboard.wire;

/** Writes down who signed in, failed to, or was refused, on one line. */
public final class AccessWriter {
  private AccessWriter() {}

  /**
   * The line without its newline.
   *
   * @param time nanoseconds since the epoch
   * @param kind what happened, for instance {@code SIGN_IN_FAILED}
   * @param operator whom it is about, empty for a name that nobody has
   */
  public static String line(long time, String kind, String operator, String message) {
    return JsonLine.of(
        json -> {
          JsonLine.time(json, "ts", time);
          json.writeStringProperty("access", kind);
          JsonLine.text(json, "operator", operator);
          json.writeStringProperty("message", message);
        });
  }
}
