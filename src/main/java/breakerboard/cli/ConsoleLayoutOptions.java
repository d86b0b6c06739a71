package breakerboard.cli;

import breakerboard.console.app.Look;
import breakerboard.console.layout.Layout;
import breakerboard.console.layout.LayoutMemory;
import breakerboard.console.layout.LayoutStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Where how the windows were left is remembered; what the command line says goes before it. */
final class ConsoleLayoutOptions {
  @Option(
      names = "--layout",
      paramLabel = "FILE",
      description =
          "remembers there how the windows are left: places, theme, size, book, view (default:"
              + " ~/.breakerboard/console.json)")
  private @Nullable Path layout;

  @Option(names = "--no-layout", description = "remembers nothing of the windows")
  private boolean noLayout;

  /**
   * The look that was asked for, and where nothing was that of last time.
   *
   * @param given what the command line says
   * @param views names of the views that exist
   */
  Look remembering(Look asked, ParseResult given, List<String> views) {
    if (noLayout) {
      return asked;
    }
    LayoutStore store =
        new ConsoleLayout(Optional.ofNullable(layout).orElseGet(ConsoleLayout::usualFile));
    Layout last = LayoutMemory.read(store);
    boolean sized = given.hasMatchedOption("--width") || given.hasMatchedOption("--height");
    return new Look(
        given.hasMatchedOption("--view") || !views.contains(last.shown().view())
            ? asked.view()
            : last.shown().view(),
        given.hasMatchedOption("--theme") ? asked.theme() : last.looks().theme(),
        asked.width(),
        asked.height(),
        sized ? last.withoutWindow() : last,
        store);
  }
}
