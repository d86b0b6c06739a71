package breakerboard.config;

import breakerboard.domain.ConfigNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which of two values of a key is the higher one. */
final class Heights {
  private static final String OFF = "off";

  private Heights() {}

  /**
   * Whether a value, or any part of it, is above another; also where that cannot be said. No value
   * of a key that is off unless set is above every other: no limit.
   */
  static boolean above(Key<?> key, ConfigNode value, ConfigNode other) {
    if (value instanceof ConfigNode.Nothing || other instanceof ConfigNode.Nothing) {
      return value instanceof ConfigNode.Nothing || !key.fallbackInWords().equals(OFF);
    }
    return switch (value) {
      case ConfigNode.Numeric(double number, var _)
          when other instanceof ConfigNode.Numeric(double than, var _) ->
          number > than;
      case ConfigNode.Flag(boolean on) when other instanceof ConfigNode.Flag(boolean than) ->
          on && !than;
      case ConfigNode.Text(String word) when other instanceof ConfigNode.Text(String than) ->
          place(key, word) > place(key, than);
      case ConfigNode.Items(var words) when other instanceof ConfigNode.Items(var than) ->
          !than.containsAll(words);
      case ConfigNode.Members members when other instanceof ConfigNode.Members than ->
          above(members, than);
      default -> true;
    };
  }

  /** A name without a number has no limit. */
  private static boolean above(ConfigNode.Members members, ConfigNode.Members than) {
    Set<String> names = new LinkedHashSet<>(members.values().keySet());
    names.addAll(than.values().keySet());
    return names.stream().anyMatch(name -> limit(members, name) > limit(than, name));
  }

  private static double limit(ConfigNode.Members members, String name) {
    return members.values().get(name) instanceof ConfigNode.Numeric(double value, var _)
        ? value
        : Double.POSITIVE_INFINITY;
  }

  /** Among the allowed words, in the order of their declaration. */
  private static int place(Key<?> key, String word) {
    return List.of(key.allowed().split(", ")).indexOf(word);
  }
}
