package breakerboard.domain;

/** Where an effective configuration value comes from; a later layer goes before an earlier one. */
public enum Layer {
  DEFAULT,
  FILE,
  PARENT,
  BOOK,
  OVERRIDE
}
