package breakerboard.testing;

import breakerboard.desk.Shift;
import breakerboard.desk.ShiftBook;
import breakerboard.domain.ShiftEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps what shifts leave in memory, or says that the disk failed. */
public final class FakeShifts implements ShiftBook {
  private final List<ShiftEntry> kept = new ArrayList<>();
  private Shift shift = Shift.FIRST;
  private boolean fails;

  /** From now on nothing gets onto the disk. */
  public synchronized void fail() {
    fails = true;
  }

  /** What was written down, the oldest first. */
  public synchronized List<ShiftEntry> kept() {
    return List.copyOf(kept);
  }

  @Override
  public synchronized CompletionStage<Boolean> keep(ShiftEntry entry) {
    if (!fails) {
      kept.add(entry);
      shift = shift.after(entry);
    }
    return CompletableFuture.completedFuture(!fails);
  }

  @Override
  public synchronized CompletionStage<Shift> current() {
    return CompletableFuture.completedFuture(shift);
  }
}
