package breakerboard.console.dialogs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The last reasons that were given for each kind of deed, the newest first. Used on the FX thread
 * only.
 */
public final class RecentReasons {
  /** How many a dialog offers. */
  static final int OFFERED = 3;

  private final Map<Deed, List<String>> byDeed = new HashMap<>();

  /** At most three; where the deed itself has fewer, those of other deeds follow. */
  List<String> offered(Deed deed) {
    List<String> offered = new ArrayList<>(byDeed.getOrDefault(deed, List.of()));
    for (Deed other : Deed.values()) {
      byDeed.getOrDefault(other, List.of()).stream()
          .filter(reason -> !offered.contains(reason))
          .forEach(offered::add);
    }
    return List.copyOf(offered.subList(0, Math.min(OFFERED, offered.size())));
  }

  void used(Deed deed, String reason) {
    String said = reason.strip();
    if (said.isEmpty()) {
      return;
    }
    List<String> reasons = byDeed.computeIfAbsent(deed, _ -> new ArrayList<>());
    reasons.remove(said);
    reasons.addFirst(said);
    if (reasons.size() > OFFERED) {
      reasons.removeLast();
    }
  }
}
