package breakerboard.console.wall;

/** The colours of the wall, as the style sheet names them. */
enum WallInk {
  STRONG("-bb-wall-strong"),
  SOFT("-bb-wall-soft"),
  FAINT("-bb-wall-faint"),
  TRACK("-bb-wall-track"),
  BAR("-bb-wall-bar"),
  RULE("-bb-wall-rule"),
  MARK("-bb-wall-mark"),
  WARN("-bb-wall-warn"),
  WARN_TINT("-bb-wall-warn-tint"),
  TRIP("-bb-wall-trip"),
  TRIP_ON("-bb-wall-trip-on"),
  RISK("-bb-wall-risk"),
  COOL("-bb-wall-cool"),
  COOL_TINT("-bb-wall-cool-tint"),
  DATA("-bb-wall-data"),
  OFF("-bb-wall-off"),
  CURSOR("-bb-wall-cursor");

  private final String css;

  WallInk(String css) {
    this.css = css;
  }

  /** Name of the property in the style sheet. */
  String css() {
    return css;
  }
}
