package breakerboard.console;

import breakerboard.config.KeyCatalogue;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.OverrideView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One book on the screen with its breakers in their fixed order; written by the bridge alone. */
public final class BookModel {
  private final String name;
  private final ReadOnlyObjectWrapper<BookSnapshot> snapshot;
  private final List<BreakerModel> breakers;
  private final Map<BreakerId, BreakerModel> byId = new HashMap<>();
  private boolean remembered;
  private List<OverrideView> overrides = List.of();
  private List<BreakerSnapshot> bypassed = List.of();

  /**
   * @param catalogue gives the breakers their order, labels and gauges
   * @param first tells which breakers the book has
   */
  BookModel(KeyCatalogue catalogue, BookSnapshot first) {
    this.name = first.book();
    this.snapshot = new ReadOnlyObjectWrapper<>(first);
    Map<BreakerId, BreakerSnapshot> present = byId(first);
    List<BreakerModel> inOrder = new ArrayList<>();
    for (BreakerEntry entry : catalogue.breakers()) {
      BreakerSnapshot breaker = present.get(entry.id());
      if (breaker != null) {
        BreakerModel model = new BreakerModel(name, entry, breaker);
        inOrder.add(model);
        byId.put(entry.id(), model);
      }
    }
    this.breakers = List.copyOf(inOrder);
    update(first);
  }

  private static Map<BreakerId, BreakerSnapshot> byId(BookSnapshot book) {
    Map<BreakerId, BreakerSnapshot> all = new HashMap<>();
    book.breakers().forEach(breaker -> all.put(breaker.breaker(), breaker));
    return all;
  }

  /** Takes the newest state. */
  void update(BookSnapshot newest) {
    Set<OverrideView> live = new LinkedHashSet<>();
    List<BreakerSnapshot> aside = new ArrayList<>();
    for (BreakerSnapshot breaker : newest.breakers()) {
      BreakerModel model = byId.get(breaker.breaker());
      if (model != null) {
        model.update(breaker, newest.asOf(), remembered);
        live.addAll(breaker.overrides());
        if (breaker.status() == BreakerStatus.BYPASSED) {
          aside.add(breaker);
        }
      }
    }
    overrides = List.copyOf(live);
    bypassed = List.copyOf(aside);
    snapshot.set(newest);
  }

  /** Nobody looks for a while: its histories have a gap then. */
  void breakOff() {
    breakers.forEach(BreakerModel::breakOff);
  }

  /** Its histories are kept from now on. */
  void remember() {
    if (!remembered) {
      remembered = true;
      breakers.forEach(breaker -> breaker.remember(snapshot().asOf()));
    }
  }

  public String name() {
    return name;
  }

  public ReadOnlyObjectProperty<BookSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  public BookSnapshot snapshot() {
    return snapshot.get();
  }

  /** In the order of the specification's table; never changes. */
  public List<BreakerModel> breakers() {
    return breakers;
  }

  public Optional<BreakerModel> breaker(BreakerId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Live overrides of all its breakers, each once. */
  public List<OverrideView> overrides() {
    return overrides;
  }

  /** Its breakers that are bypassed. */
  public List<BreakerSnapshot> bypassed() {
    return bypassed;
  }
}
