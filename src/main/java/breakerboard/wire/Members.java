package breakerboard.wire;

import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * The known members of one kind of object. The parser matches their bytes, and makes no text of a
 * name that is known.
 */
final class Members {
  /** The object has no member more. */
  static final int END = PropertyNameMatcher.MATCH_END_OBJECT;

  private final PropertyNameMatcher matcher;

  Members(List<String> names) {
    matcher =
        new JsonFactory()
            .constructNameMatcher(names.stream().map(Named::fromString).toList(), false);
  }

  /**
   * Moves to the next member's name.
   *
   * @return its place among the known ones, {@link #END}, or another number below 0 for a name that
   *     is not known
   */
  int next(JsonParser parser) {
    int place = parser.nextNameMatch(matcher);
    return place == PropertyNameMatcher.MATCH_ODD_TOKEN ? END : place;
  }
}
