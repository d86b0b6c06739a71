package breakerboard.console.limits;

import breakerboard.config.Finding;
import breakerboard.config.Key;
import breakerboard.domain.Layer;
import java.util.Locale;

/**
 * Which keys the editor lists.
 *
 * @param text found in name, path or meaning, in any case
 */
record KeyFilter(Show show, String text) {
  /** What is asked for. */
  enum Show {
    ALL,
    CHANGED,
    OVERRIDDEN,
    WARNINGS
  }

  /** Whether it looks at all sections instead of the chosen one. */
  boolean everywhere() {
    return show != Show.ALL || !text.isBlank();
  }

  boolean matches(Key<?> key, Staging staging) {
    return shown(key, staging) && (text.isBlank() || says(key));
  }

  private boolean shown(Key<?> key, Staging staging) {
    return switch (show) {
      case ALL -> true;
      case CHANGED -> staging.change(key.path()).isPresent();
      case OVERRIDDEN -> staging.base().valueAt(staging.book(), key, Layer.OVERRIDE).isPresent();
      case WARNINGS ->
          !staging.findings(key).isEmpty()
              || staging.base().warnings().stream().anyMatch(w -> about(w, key, staging));
    };
  }

  private static boolean about(Finding finding, Key<?> key, Staging staging) {
    return staging.key(finding).filter(key::equals).isPresent();
  }

  private boolean says(Key<?> key) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return (key.path()
            + "\n"
            + key.alias()
            + "\n"
            + key.meaning()
            + "\n"
            + key.path().replace('_', ' '))
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }
}
