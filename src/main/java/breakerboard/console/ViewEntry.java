package breakerboard.console;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;

/**
 * A view that exists, in the order of the navigation.
 *
 * @param name as the navigation and {@code --view} write it, for instance {@code Book}
 * @param open makes it when it is first shown
 * @param note what goes on there while another view is shown, in two words; empty for nothing
 */
public record ViewEntry(
    String name, Ikon icon, Supplier<ScreenView> open, ObservableValue<String> note) {
  /** Where nothing goes on that is not shown. */
  public ViewEntry(String name, Ikon icon, Supplier<ScreenView> open) {
    this(name, icon, open, new ReadOnlyStringWrapper("").getReadOnlyProperty());
  }
}
