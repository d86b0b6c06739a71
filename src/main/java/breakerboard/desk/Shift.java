package breakerboard.desk;

import breakerboard.domain.ShiftEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shift that runs.
 *
 * @param begun the handover that began it, empty where none is known
 * @param notes written since then, the oldest first
 */
public record Shift(Optional<ShiftEntry> begun, List<ShiftEntry> notes) {
  public static final Shift FIRST = new Shift(Optional.empty(), List.of());

  public Shift {
    notes = List.copyOf(notes);
  }

  /** What it is once that was written down too. */
  public Shift after(ShiftEntry entry) {
    return switch (entry.kind()) {
      case NOTE -> {
        List<ShiftEntry> more = new ArrayList<>(notes);
        more.add(entry);
        yield new Shift(begun, more);
      }
      case HANDED_OVER -> new Shift(Optional.of(entry), List.of());
    };
  }
}
