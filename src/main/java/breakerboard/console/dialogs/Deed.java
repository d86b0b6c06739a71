package breakerboard.console.dialogs;

/** The kinds of things an operator does in a dialog. */
enum Deed {
  TRIP,
  RESET,
  RESET_ALL,
  BYPASS,
  END_BYPASS,
  ENABLE,
  DISABLE,
  OVERRIDE,
  REVERT,
  APPLY,
  ROLL_BACK,
  MAINTENANCE,
  END_MAINTENANCE,
  KILL,
  RESUME,
  ACKNOWLEDGE
}
