package breakerboard.domain;

/** What an operator may do; each may do what those before may. */
public enum Role {
  /** Looks, and does not act. */
  VIEWER,
  /** Acts, and approves what another one asked for, unless that takes a supervisor. */
  OPERATOR,
  /** Acts, and approves whatever another one asked for. */
  SUPERVISOR;

  /** Whether commands are taken from one. */
  public boolean acts() {
    return this != VIEWER;
  }

  /**
   * Whether one may approve what another one asked for.
   *
   * @param least the role that it takes
   */
  public boolean approves(Role least) {
    return acts() && compareTo(least) >= 0;
  }
}
