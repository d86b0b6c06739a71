package breakerboard.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What a view listens to while it is shown; everything acquired on attaching is released on
 * detaching.
 */
public final class Attachments {
  private final List<Runnable> releases = new ArrayList<>();

  /** Tells the value now and at each change. */
  public <T extends @Nullable Object> void follow(
      ObservableValue<T> observable, Consumer<? super T> listener) {
    ChangeListener<T> adapter = (_, _, now) -> listener.accept(now);
    observable.addListener(adapter);
    releases.add(() -> observable.removeListener(adapter));
    listener.accept(observable.getValue());
  }

  /** Runs now and at each change of any of the values. */
  public void onAny(Runnable listener, List<? extends ObservableValue<?>> observables) {
    for (ObservableValue<?> observable : observables) {
      ChangeListener<Object> adapter = (_, _, _) -> listener.run();
      observable.addListener(adapter);
      releases.add(() -> observable.removeListener(adapter));
    }
    listener.run();
  }

  /** Runs now and at each change of the list. */
  public <T> void followList(ObservableList<T> list, Runnable listener) {
    ListChangeListener<T> adapter = _ -> listener.run();
    list.addListener(adapter);
    releases.add(() -> list.removeListener(adapter));
    listener.run();
  }

  /** Keeps the release of something acquired elsewhere. */
  public void keep(Runnable release) {
    releases.add(release);
  }

  /** Releases everything, the last acquired first. */
  public void release() {
    for (int i = releases.size() - 1; i >= 0; i--) {
      releases.get(i).run();
    }
    releases.clear();
  }

  /** How many are held. */
  public int held() {
    return releases.size();
  }
}
