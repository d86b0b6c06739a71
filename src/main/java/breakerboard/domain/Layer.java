package breakerboard.domain;

/** Where an effective configuration value comes from; a later layer goes before an earlier one. */
public enum Layer {
  /** Built in. */
  DEFAULT,
  /** The configuration document outside its books. */
  FILE,
  /** The section that a book inherits from. */
  PARENT,
  /** The book's own section. */
  BOOK,
  /** Set by an operator while running, until it ends. */
  OVERRIDE
}
