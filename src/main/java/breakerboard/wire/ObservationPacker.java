package breakerboard.wire;

import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import java.util.HashMap;
import java.util.Map;

/** Writes the observations of a recording; each leans upon those before it. */
final class ObservationPacker {
  private static final InputField[] FIELDS = InputField.values();

  /** The positions of so many books are remembered. */
  static final int MOST_BOOKS = 65_536;

  private final NamePacker names;
  private final PositionsPacker positions;
  private final Map<String, Positions> former = new HashMap<>();

  ObservationPacker(NamePacker names) {
    this.names = names;
    this.positions = new PositionsPacker(names);
  }

  void forget() {
    former.clear();
  }

  void write(ByteWriter to, Observation o) {
    long parts = parts(o);
    to.integer(parts);
    names.name(to, o.book());
    names.name(to, o.feed());
    to.signed(o.line());
    to.signed(o.time() - o.arrival());
    if (ObservationPart.SEQUENCE.in(parts)) {
      to.signed(o.sequence());
    }
    if (ObservationPart.NAV.in(parts)) {
      to.real(o.nav());
    }
    if (ObservationPart.CASH_FLOW.in(parts)) {
      to.real(o.cashFlow());
    }
    if (o.positions().present()) {
      positions.write(to, o.positions(), former.getOrDefault(o.book(), Positions.ABSENT));
      if (former.size() < MOST_BOOKS || former.containsKey(o.book())) {
        former.put(o.book(), o.positions());
      }
    }
    if (o.changes().present()) {
      positions.write(to, o.changes(), Positions.ABSENT);
    }
    if (ObservationPart.FIELDS.in(parts)) {
      fields(to, o);
    }
    if (ObservationPart.CHECKS.in(parts)) {
      checks(to, o.checks());
    }
    if (ObservationPart.CORRELATION.in(parts)) {
      correlation(to, o.correlation());
    }
    if (ObservationPart.LEFT_OUT.in(parts)) {
      to.integer(o.unusableMask());
      to.integer(o.droppedFields());
      to.integer(o.unknownFields());
    }
  }

  private static long parts(Observation o) {
    return ObservationPart.SEQUENCE.where(o.sequence() != Observation.ABSENT)
        | ObservationPart.NAV.where(!Double.isNaN(o.nav()))
        | ObservationPart.NAV_UNUSABLE.where(o.navUnusable())
        | ObservationPart.CASH_FLOW.where(!Double.isNaN(o.cashFlow()))
        | ObservationPart.POSITIONS.where(o.positions().present())
        | ObservationPart.CHANGES.where(o.changes().present())
        | ObservationPart.FIELDS.where(o.fieldMask() != 0)
        | ObservationPart.CHECKS.where(!o.checks().isEmpty())
        | ObservationPart.CORRELATION.where(!o.correlation().isEmpty())
        | ObservationPart.LEFT_OUT.where(
            (o.unusableMask() | o.droppedFields() | o.unknownFields()) != 0);
  }

  private static void fields(ByteWriter to, Observation o) {
    to.integer(o.fieldMask());
    for (int left = o.fieldMask(); left != 0; left &= left - 1) {
      to.real(o.value(FIELDS[Integer.numberOfTrailingZeros(left)]));
    }
  }

  private void checks(ByteWriter to, Map<String, Boolean> checks) {
    to.integer(checks.size());
    checks.forEach(
        (name, passed) -> {
          names.name(to, name);
          to.single(passed ? 1 : 0);
        });
  }

  private void correlation(ByteWriter to, CorrelationMatrix matrix) {
    to.integer(matrix.symbols().size());
    matrix.symbols().forEach(symbol -> names.name(to, symbol));
    to.integer(matrix.values().size());
    for (double[] row : matrix.values()) {
      to.integer(row.length);
      to.reals(row, row.length);
    }
  }
}
