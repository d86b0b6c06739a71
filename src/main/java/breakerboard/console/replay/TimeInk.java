package breakerboard.console.replay;

/** The colours of the time line, as the style sheet names them. */
enum TimeInk {
  TEXT("-bb-time-text"),
  RULE("-bb-time-rule"),
  TRACK("-bb-time-track"),
  TRIP("-bb-time-trip"),
  WARN("-bb-time-warn"),
  COOL("-bb-time-cool"),
  DATA("-bb-time-data"),
  STRONG("-bb-time-strong"),
  SHADE("-bb-time-shade");

  private final String css;

  TimeInk(String css) {
    this.css = css;
  }

  /** Name of the property in the style sheet. */
  String css() {
    return css;
  }
}
