package breakerboard.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How tiles draw a value against its limit. */
public enum Gauges {
  BULLETS,
  DIALS;

  /** The gauges of that name: {@code bullets} or {@code dials}. */
  public static Optional<Gauges> named(String name) {
    return List.of(values()).stream().filter(each -> each.lowerName().equals(name)).findFirst();
  }

  /** Its name as {@link #named} reads it. */
  public String lowerName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name on the screen. */
  public String words() {
    return "Gauges: " + lowerName();
  }
}
