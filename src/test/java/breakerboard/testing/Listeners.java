package breakerboard.testing;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.Observable;
import org.jspecify.annotations.Nullable;

/** Counts who listens to a property or a list. JavaFX tells nobody, so its own fields are read. */
public final class Listeners {
  private Listeners() {}

  /** How many listeners hold on to these. */
  public static int of(Observable... observables) {
    return Arrays.stream(observables).mapToInt(Listeners::ofOne).sum();
  }

  private static int ofOne(Observable observable) {
    Field field =
        fields(observable.getClass())
            .filter(f -> f.getName().equals("helper") || f.getName().equals("listenerHelper"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No listeners are known of " + observable));
    Object helper = read(field, observable);
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
