package breakerboard.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A configuration value as it was written: the tree of a JSON document, free of any JSON library.
 */
public sealed interface ConfigNode {
  /** Members in the order of the document. */
  record Members(SequencedMap<String, ConfigNode> values) implements ConfigNode {
    public static final Members EMPTY = new Members(new LinkedHashMap<>());

    public Members {
      values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }
  }

  record Items(List<ConfigNode> values) implements ConfigNode {
    public Items {
      values = List.copyOf(values);
    }
  }

  /**
   * A number; {@code whole} when it was written without fraction and exponent. What no double can
   * hold is not whole, and a whole zero has no sign: they are read back as they are then.
   */
  record Numeric(double value, boolean whole) implements ConfigNode {
    public Numeric {
      whole = whole && Double.isFinite(value);
      value = whole ? value + 0.0 : value;
    }

    public static Numeric of(double value) {
      return new Numeric(value, value == Math.rint(value));
    }
  }

  record Flag(boolean value) implements ConfigNode {}

  record Text(String value) implements ConfigNode {}

  /** JSON's {@code null}: the same as leaving the key out. */
  record Nothing() implements ConfigNode {}
}
