package breakerboard.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How close the rows of tables and lists stand. */
public enum Density {
  COMFORTABLE,
  COMPACT;

  /** The density of that name: {@code comfortable} or {@code compact}. */
  public static Optional<Density> named(String name) {
    return List.of(values()).stream().filter(each -> each.lowerName().equals(name)).findFirst();
  }

  /** Its name as {@link #named} reads it. */
  public String lowerName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name on the screen. */
  public String words() {
    return switch (this) {
      case COMFORTABLE -> "Comfortable rows";
      case COMPACT -> "Compact rows";
    };
  }
}
