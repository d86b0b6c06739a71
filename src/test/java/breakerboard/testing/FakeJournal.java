package breakerboard.testing;

import breakerboard.desk.JournalState;
import breakerboard.desk.JournalWatch;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A journal that is as a test says. */
public final class FakeJournal implements JournalWatch {
  private final List<Runnable> tasks = new CopyOnWriteArrayList<>();
  private volatile JournalState state;

  public FakeJournal(JournalState first) {
    state = first;
  }

  /** It is like this from now on; whoever listens hears of it. */
  public void become(JournalState now) {
    state = now;
    tasks.forEach(Runnable::run);
  }

  @Override
  public JournalState state() {
    return state;
  }

  @Override
  public void onChange(Runnable task) {
    tasks.add(task);
  }
}
