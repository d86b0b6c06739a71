package breakerboard.console.limits;

import breakerboard.config.KeyCatalogue;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.ScreenState;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.control.ListView;

/** The sections at the left, of which one is chosen, each with the state of its breaker. */
final class SectionList {
  private final ListView<LimitSection> list;
  private final KeyCatalogue catalogue;
  private final Supplier<Optional<BookModel>> book;
  private final List<LimitSection> sections;
  private List<Optional<ScreenState>> shownStates = List.of();

  /**
   * @param book the one whose limits are shown
   * @param staging what is staged for it
   */
  SectionList(
      ListView<LimitSection> list,
      KeyCatalogue catalogue,
      Supplier<Optional<BookModel>> book,
      Supplier<Staging> staging) {
    this.list = list;
    this.catalogue = catalogue;
    this.book = book;
    this.sections = LimitSection.of(catalogue);
    list.setCellFactory(_ -> new SectionCell(this::stateOf, staging));
    list.getItems().setAll(sections);
    list.getSelectionModel().selectFirst();
  }

  /** Runs now and whenever another one is chosen. */
  void onChoose(Runnable listener) {
    list.getSelectionModel().selectedItemProperty().subscribe(_ -> listener.run());
  }

  List<LimitSection> all() {
    return sections;
  }

  LimitSection chosen() {
    return list.getSelectionModel().getSelectedItem();
  }

  /** Chooses the first that is wanted, if there is one. */
  void choose(Predicate<LimitSection> wanted) {
    sections.stream().filter(wanted).findFirst().ifPresent(list.getSelectionModel()::select);
  }

  /** The breaker that the chosen section is about, empty where it is about none. */
  Optional<BreakerEntry> breaker() {
    return chosen()
        .breaker()
        .flatMap(
            id -> catalogue.breakers().stream().filter(entry -> entry.id().equals(id)).findFirst());
  }

  /** The state of the chosen section's breaker in the shown book. */
  Optional<ScreenState> state() {
    return stateOf(chosen());
  }

  /** Whether a state is another one than is shown: a list that is refreshed is laid out again. */
  boolean isBehind() {
    return !states().equals(shownStates);
  }

  /** Shows states and what is staged as they are now. */
  void refresh() {
    shownStates = states();
    list.refresh();
  }

  private List<Optional<ScreenState>> states() {
    return sections.stream().map(this::stateOf).toList();
  }

  private Optional<ScreenState> stateOf(LimitSection section) {
    return section
        .breaker()
        .flatMap(id -> book.get().flatMap(shown -> shown.breaker(id)))
        .map(BreakerModel::state);
  }
}
