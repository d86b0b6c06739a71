package breakerboard.console;

import breakerboard.config.KeyCatalogue;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The desk on the screen; written by the bridge alone, on the JavaFX thread. */
public final class DeskModel {
  private static final int MOST_EVENTS = 5000;

  /**
   * Books whose histories are kept though nobody has looked at them yet. Each takes about 2 MB in a
   * day; those of thousands would take more than there is.
   */
  private static final int MOST_REMEMBERED = 50;

  private final KeyCatalogue catalogue;
  private final ObservableList<BookModel> books = FXCollections.observableArrayList();
  private final ObservableList<BookModel> readOnlyBooks =
      FXCollections.unmodifiableObservableList(books);
  private final Map<String, BookModel> byName = new HashMap<>();
  private final EventsModel events = new EventsModel(MOST_EVENTS);
  private final ReadOnlyObjectWrapper<Optional<DeskSnapshot>> snapshot =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private long clock = Times.NEVER;
  private final ReadOnlyLongWrapper second = new ReadOnlyLongWrapper(Times.NEVER);
  private final ReadOnlyLongWrapper configVersion = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<EngineState> engine =
      new ReadOnlyObjectWrapper<>(EngineState.WELL);

  /**
   * @param catalogue the breakers that exist
   */
  public DeskModel(KeyCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Takes the newest state. */
  void update(DeskSnapshot newest) {
    clock = newest.clock();
    List<BookModel> added = new ArrayList<>();
    for (BookSnapshot book : newest.changed()) {
      BookModel known = byName.get(book.book());
      if (known == null) {
        BookModel joined = new BookModel(catalogue, book);
        if (byName.size() < MOST_REMEMBERED) {
          joined.remember();
        }
        byName.put(book.book(), joined);
        added.add(joined);
      } else {
        known.update(book);
      }
    }
    books.addAll(added);
    configVersion.set(newest.configVersion());
    snapshot.set(Optional.of(newest));
    second.set(Math.floorDiv(newest.clock(), Times.NANOS_PER_SECOND));
  }

  /**
   * Whether something here grows older by the second though nothing comes: since when a book may
   * not trade, or for how long its data has not come.
   */
  boolean ages() {
    boolean coming = Inflow.of(feeds()) == Inflow.COMING;
    return summaries().stream().anyMatch(book -> book.trading() != TradingState.ALLOWED)
        || books.stream()
            .map(BookModel::snapshot)
            .filter(book -> book.lastObservation() != Times.NEVER)
            .anyMatch(book -> !coming || !book.fresh());
  }

  /** How many live overrides there are; one of the whole desk is one, however many its books. */
  long overrides() {
    return books.stream()
        .flatMap(book -> book.overrides().stream())
        .map(override -> List.of(override.book(), override.path()))
        .distinct()
        .count();
  }

  /** Takes how the engine is. */
  void engine(EngineState now) {
    engine.set(now);
  }

  /** Whether the engine answers; while it does not, all else here is of the past. */
  public ReadOnlyObjectProperty<EngineState> engineProperty() {
    return engine.getReadOnlyProperty();
  }

  /** Nobody looks for a while: what happens until the next snapshot is not known. */
  void breakOff() {
    books.forEach(BookModel::breakOff);
  }

  public KeyCatalogue catalogue() {
    return catalogue;
  }

  /** In the order in which they came, those of one snapshot at once; never reordered. */
  public ObservableList<BookModel> books() {
    return readOnlyBooks;
  }

  public Optional<BookModel> book(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public EventsModel events() {
    return events;
  }

  /** The newest snapshot, empty before the first; changes after all books have. */
  public ReadOnlyObjectProperty<Optional<DeskSnapshot>> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** The desk clock, nanoseconds since the epoch; {@link Times#NEVER} before the first snapshot. */
  public long clock() {
    return clock;
  }

  /** Whole seconds of the desk clock, for what counts down: changes once a second at most. */
  public ReadOnlyLongProperty secondProperty() {
    return second.getReadOnlyProperty();
  }

  public ReadOnlyLongProperty configVersionProperty() {
    return configVersion.getReadOnlyProperty();
  }

  public long configVersion() {
    return configVersion.get();
  }

  /** What waits for a second operator, the oldest first. */
  public List<ApprovalView> approvals() {
    return snapshotProperty().get().map(DeskSnapshot::approvals).orElse(List.of());
  }

  public boolean killSwitch() {
    return snapshot.get().map(DeskSnapshot::killSwitch).orElse(false);
  }

  public List<FeedView> feeds() {
    return snapshot.get().map(DeskSnapshot::feeds).orElse(List.of());
  }

  /** Every book's name and trading state. */
  public List<BookSummary> summaries() {
    return snapshot.get().map(DeskSnapshot::books).orElse(List.of());
  }
}
