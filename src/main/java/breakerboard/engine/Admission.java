package breakerboard.engine;

/** Whether an observation may be used; each refusal with its sentence. */
enum Admission {
  USED(""),
  FUTURE("ts is further ahead of the desk clock than max_future_seconds: set the sender's clock."),
  REPEATED("seq is not above the book's last used one: a repeat."),
  LATE("ts is older than the book's newest by more than late_tolerance_ms: too late to use."),
  NO_ROOM("the desk holds as many books as it can: use the name of an existing book.");

  private final String reason;

  Admission(String reason) {
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
