package breakerboard.console.columns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The columns of a table in their order, and which of them are shown.
 *
 * @param usual ids of all columns in the order that they have at first
 * @param always ids of those that say what a row is: they are never hidden
 * @param order all ids from the left, the hidden ones among them
 * @param hidden ids of those that an operator hid
 * @param leftOut ids of those that there is no room for now; nobody hid them, and it is not
 *     remembered
 */
record ColumnPlan(
    List<String> usual,
    Set<String> always,
    List<String> order,
    Set<String> hidden,
    Set<String> leftOut) {

  ColumnPlan {
    usual = List.copyOf(usual);
    always = Set.copyOf(always);
    order = List.copyOf(order);
    hidden = Set.copyOf(hidden);
    leftOut = Set.copyOf(leftOut);
  }

  /**
   * Every column in its usual place.
   *
   * @param always at least one of the usual ones
   */
  static ColumnPlan of(List<String> usual, Set<String> always) {
    if (always.isEmpty() || !usual.containsAll(always)) {
      throw new IllegalArgumentException("Columns " + always + " are not some of " + usual);
    }
    return new ColumnPlan(usual, always, usual, Set.of(), Set.of());
  }

  /**
   * What was remembered, as far as it fits the columns that there are: an unknown or repeated id is
   * passed over, a new column follows the one that it usually follows, and one that says what a row
   * is stays shown.
   */
  ColumnPlan with(ColumnOrder remembered) {
    SequencedSet<String> known = new LinkedHashSet<>(remembered.order());
    known.retainAll(usual);
    List<String> merged = new ArrayList<>(known);
    for (int i = 0; i < usual.size(); i++) {
      if (!known.contains(usual.get(i))) {
        merged.add(i == 0 ? 0 : merged.indexOf(usual.get(i - 1)) + 1, usual.get(i));
      }
    }
    Set<String> away = new TreeSet<>(remembered.hidden());
    away.retainAll(usual);
    away.removeAll(always);
    return new ColumnPlan(usual, always, merged, away, leftOut);
  }

  /** The same columns in the order that a hand gave them. */
  ColumnPlan ordered(List<String> ids) {
    return with(new ColumnOrder(ids, List.copyOf(hidden)));
  }

  /** With the column shown or hidden; one that says what a row is stays shown. */
  ColumnPlan shown(String id, boolean shown) {
    Set<String> away = new TreeSet<>(hidden);
    if (shown) {
      away.remove(id);
    } else if (!always.contains(id)) {
      away.add(id);
    }
    return new ColumnPlan(usual, always, order, away, leftOut);
  }

  /** With the column left out for want of room, or back again where it was. */
  ColumnPlan leftOut(String id, boolean out) {
    Set<String> without = new TreeSet<>(leftOut);
    if (out && !always.contains(id)) {
      without.add(id);
    } else {
      without.remove(id);
    }
    return new ColumnPlan(usual, always, order, hidden, without);
  }

  /** With the column beyond its neighbour on that side, if there is one to be seen. */
  ColumnPlan moved(String id, Side side) {
    Optional<String> neighbour = neighbour(id, side);
    if (neighbour.isEmpty()) {
      return this;
    }
    List<String> moved = new ArrayList<>(order);
    moved.remove(id);
    moved.add(moved.indexOf(neighbour.get()) + (side == Side.LEFT ? 0 : 1), id);
    return new ColumnPlan(usual, always, moved, hidden, leftOut);
  }

  /** Whether a column is to be seen on that side of it. */
  boolean canMove(String id, Side side) {
    return neighbour(id, side).isPresent();
  }

  private Optional<String> neighbour(String id, Side side) {
    List<String> seen = seen();
    int at = seen.indexOf(id) + (side == Side.LEFT ? -1 : 1);
    return seen.contains(id) && at >= 0 && at < seen.size()
        ? Optional.of(seen.get(at))
        : Optional.empty();
  }

  /** Every column where it was at first, none hidden. */
  ColumnPlan asAtFirst() {
    return new ColumnPlan(usual, always, usual, Set.of(), leftOut);
  }

  /** Those that are to be seen, from the left. */
  List<String> seen() {
    return order.stream().filter(this::isSeen).toList();
  }

  boolean isSeen(String id) {
    return !hidden.contains(id) && !leftOut.contains(id);
  }

  /** What to remember of it; nothing while all is as at first. */
  Optional<ColumnOrder> remembered() {
    return order.equals(usual) && hidden.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ColumnOrder(order, order.stream().filter(id -> hidden.contains(id)).toList()));
  }

  /** Where a column goes. */
  enum Side {
    LEFT,
    RIGHT;

    String word() {
      return this == LEFT ? "left" : "right";
    }
  }
}
