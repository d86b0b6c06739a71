package breakerboard.breakers;

import breakerboard.config.CommonKeys;
import breakerboard.config.Key;
import breakerboard.config.KeyType;
import breakerboard.config.Looser;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.Optional;

/** Stops everything at once: EMERGENCY_HALT until it is switched off. */
public final class KillSwitchBreaker extends HandBreaker {
  public static final BreakerId ID = new BreakerId("kill_switch");

  /** Whether it can be engaged at all. */
  public static final Key<Boolean> ENABLED =
      Key.flat(
              ID,
              "kill_switch_enabled",
              new KeyType.Flag(),
              true,
              Unit.FLAG,
              "whether the kill switch can be engaged")
          .looser(Looser.LOWER);

  /** What may engage it. */
  public static final Key<List<String>> SOURCES =
      Key.flat(
              ID,
              "kill_switch_sources",
              new KeyType.Texts(KillSource.words()),
              List.of(KillSource.MANUAL),
              Unit.TEXT,
              "what may engage it: " + String.join(", ", KillSource.words()))
          .looser(Looser.LOWER);

  public static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Kill switch",
          "Kill switch",
          "halts a book or the whole desk at once",
          Optional.empty(),
          CommonKeys.of(ID, true, Optional.empty(), OnTrip.HALT, OnUnfed.IGNORE),
          List.of(ENABLED, SOURCES),
          List.of(TriggerSpec.flag("kill_switch", "engaged by an operator or a source")),
          GaugeKind.WORD,
          false,
          KillSwitchBreaker::new,
          new Drill.ByHand());

  @Override
  public BreakerStatus statusInBreach() {
    return BreakerStatus.EMERGENCY_HALT;
  }
}
