package breakerboard.console.help;

import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.BookModel;
import breakerboard.console.DialogHost;
import breakerboard.console.Selection;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens the help page of a breaker over the view of one window. */
public final class Help {
  private final DialogHost dialogs;
  private final Selection selection;
  private final Supplier<Configuration> configuration;

  /**
   * @param configuration the configuration in force
   */
  public Help(DialogHost dialogs, Selection selection, Supplier<Configuration> configuration) {
    this.dialogs = dialogs;
    this.selection = selection;
    this.configuration = configuration;
  }

  /** Opens it with the values of the book that is looked at. */
  public void open(BreakerEntry entry) {
    String book = selection.book().map(BookModel::name).orElse("");
    HelpPage page = HelpPage.of(entry, configuration.get(), book);
    dialogs.show(new HelpCard(page, book, dialogs::close));
  }

  /** Opens it for the breaker whose detail is open; does nothing while none is, or in a dialog. */
  public void openShown() {
    Optional<BreakerEntry> shown = selection.breaker().map(breaker -> breaker.entry());
    if (!dialogs.isShowing()) {
      shown.ifPresent(this::open);
    }
  }
}
