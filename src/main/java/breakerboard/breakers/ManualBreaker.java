package breakerboard.breakers;

import breakerboard.config.CommonKeys;
import breakerboard.domain.BreakerId;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import java.util.List;
import java.util.Optional;

/** An operator's trip of the whole book. */
public final class ManualBreaker extends HandBreaker {
  public static final BreakerId ID = new BreakerId("manual");

  static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Manual trip",
          "Manual trip",
          "an operator's trip of the book",
          Optional.empty(),
          CommonKeys.of(ID, true, Optional.empty(), OnTrip.HALT, OnUnfed.IGNORE),
          List.of(),
          List.of(TriggerSpec.flag("manual", "an operator's trip of the book")),
          GaugeKind.WORD,
          false,
          ManualBreaker::new,
          new Drill.ByHand());
}
