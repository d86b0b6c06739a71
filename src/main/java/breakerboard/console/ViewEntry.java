package breakerboard.console;

import java.util.function.Supplier;
import org.kordamp.ikonli.Ikon;

/**
 * A view that exists, in the order of the navigation.
 *
 * @param name as the navigation and {@code --view} write it, for instance {@code Book}
 * @param open makes it when it is first shown
 */
public record ViewEntry(String name, Ikon icon, Supplier<ScreenView> open) {}
