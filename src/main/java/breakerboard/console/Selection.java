package breakerboard.console;

import breakerboard.domain.BreakerId;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the operator looks at, the same in all views. */
public final class Selection {
  private final ReadOnlyObjectWrapper<Optional<BookModel>> book =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<BreakerModel>> breaker =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<BreakerId>> enlarged =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty wholeDesk = new SimpleBooleanProperty();

  /** Whether the view that is shown tells of all books, and the banner with it. */
  public BooleanProperty wholeDeskProperty() {
    return wholeDesk;
  }

  /** The shown book, empty before the first snapshot. */
  public ReadOnlyObjectProperty<Optional<BookModel>> bookProperty() {
    return book.getReadOnlyProperty();
  }

  public Optional<BookModel> book() {
    return book.get();
  }

  /** Shows another book; a selected breaker gives way to the same one there. */
  public void show(BookModel shown) {
    shown.remember();
    Optional<BreakerModel> same = breaker.get().flatMap(b -> shown.breaker(b.id()));
    book.set(Optional.of(shown));
    breaker.set(same);
  }

  /** The breaker whose detail is open. */
  public ObjectProperty<Optional<BreakerModel>> breakerProperty() {
    return breaker;
  }

  public Optional<BreakerModel> breaker() {
    return breaker.get();
  }

  /** The breaker whose tile is enlarged, in whatever book is shown. */
  public ObjectProperty<Optional<BreakerId>> enlargedProperty() {
    return enlarged;
  }

  /** Enlarges the breaker's tile, or sets it back where it is enlarged already. */
  public void enlarge(BreakerId wanted) {
    boolean already = enlarged.get().equals(Optional.of(wanted));
    enlarged.set(already ? Optional.empty() : Optional.of(wanted));
  }
}
