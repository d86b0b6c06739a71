package breakerboard.testing;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.WeakListener;
import org.jspecify.annotations.Nullable;

/** Counts who listens to a property or a list. JavaFX tells nobody, so its own fields are read. */
public final class Listeners {
  private Listeners() {}

  /** How many listeners hold on to these. */
  public static int of(Observable... observables) {
    return Arrays.stream(observables).mapToInt(Listeners::ofOne).sum();
  }

  /**
   * How many of its listeners it holds. JavaFX makes the list of a chooser when it likes, which
   * listens weakly, and a collection lets it go.
   */
  public static int held(Observable observable) {
    Object helper = helper(observable);
    return helper == null ? 0 : (int) all(helper).filter(l -> !(l instanceof WeakListener)).count();
  }

  private static Stream<?> all(Object helper) {
    return fields(helper.getClass())
        .filter(f -> f.getName().equals("listener") || f.getName().endsWith("Listeners"))
        .map(f -> read(f, helper))
        .flatMap(l -> l instanceof Object[] many ? Arrays.stream(many) : Stream.ofNullable(l))
        .filter(Objects::nonNull);
  }

  private static @Nullable Object helper(Observable observable) {
    Field field =
        fields(observable.getClass())
            .filter(f -> f.getName().equals("helper") || f.getName().equals("listenerHelper"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No listeners are known of " + observable));
    return read(field, observable);
  }

  private static int ofOne(Observable observable) {
    Object helper = helper(observable);
    if (helper == null) {
      return 0;
    }
    int[] sizes =
        fields(helper.getClass())
            .filter(f -> f.getName().equals("invalidationSize") || f.getName().equals("changeSize"))
            .mapToInt(f -> (int) Objects.requireNonNull(read(f, helper)))
            .toArray();
    return sizes.length == 0 ? 1 : Arrays.stream(sizes).sum();
  }

  private static Stream<Field> fields(Class<?> type) {
    Stream<Field> own = Arrays.stream(type.getDeclaredFields());
    Class<?> above = type.getSuperclass();
    return above == null ? own : Stream.concat(own, fields(above));
  }

  private static @Nullable Object read(Field field, Object from) {
    try {
      field.setAccessible(true);
      return field.get(from);
    } catch (IllegalAccessException e) {
      throw new AssertionError("JavaFX hides " + field, e);
    }
  }
}
