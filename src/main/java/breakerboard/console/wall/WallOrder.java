package breakerboard.console.wall;

import breakerboard.console.BookModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Which books stand on the wall, and in which order. */
final class WallOrder {
  private final Map<BookModel, WallRank> ranks = new IdentityHashMap<>();
  private Comparator<WallRank> order = WallRank.WORST_FIRST;
  private String text = "";
  private Predicate<WallRank> only = _ -> true;
  private List<WallRank> all = List.of();

  /**
   * Looks at the books as they are now; one whose snapshot is the same is not looked at again.
   *
   * @return whether a row may have to be somewhere else, or a count is another
   */
  boolean look(List<BookModel> books) {
    boolean moved = books.size() != all.size();
    List<WallRank> now = new ArrayList<>(books.size());
    for (BookModel book : books) {
      WallRank known = ranks.get(book);
      if (known != null && known.of() == book.snapshot()) {
        now.add(known);
      } else {
        WallRank rank = WallRank.of(book);
        moved |=
            known == null
                || !known.states().equals(rank.states())
                || known.trading() != rank.trading();
        ranks.put(book, rank);
        now.add(rank);
      }
    }
    all = now;
    return moved;
  }

  void worstFirst(boolean worst) {
    order = worst ? WallRank.WORST_FIRST : WallRank.FIXED;
  }

  /** Shows only books whose name holds the text, in any case. */
  void filter(String part) {
    text = part.strip().toLowerCase(Locale.ROOT);
  }

  /** Shows only books of this kind. */
  void only(Predicate<WallRank> kind) {
    only = kind;
  }

  /** Every book. */
  List<WallRank> all() {
    return all;
  }

  /** Those that are shown, in order. */
  List<BookModel> shown() {
    return all.stream().filter(this::passes).sorted(order).map(WallRank::book).toList();
  }

  private boolean passes(WallRank rank) {
    return rank.words().contains(text) && only.test(rank);
  }
}
