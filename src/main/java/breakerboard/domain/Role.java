package breakerboard.domain;

/** What an operator may do. */
public enum Role {
  /** Looks, and does not act. */
  VIEWER,
  /** Acts, and approves what another one asked for. */
  OPERATOR,
  /** Acts and approves too, and looks after the operators. */
  SUPERVISOR;

  /** Whether commands are taken from one. */
  public boolean acts() {
    return this != VIEWER;
  }
}
