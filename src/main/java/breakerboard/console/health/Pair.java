package breakerboard.console.health;

/** A name and what stands beside it. */
record Pair(String name, String value) {}
