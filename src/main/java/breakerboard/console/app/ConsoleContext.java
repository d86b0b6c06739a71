package breakerboard.console.app;

import breakerboard.console.Records;
import breakerboard.console.Sound;
import breakerboard.console.Theme;
import breakerboard.desk.ConfigurationStore;
import breakerboard.desk.EngineGateway;
import breakerboard.desk.Operators;
import breakerboard.desk.Replays;
import breakerboard.desk.whatif.WhatIf;
import java.time.ZoneId;

/**
 * What the console is started with.
 *
 * @param gateway the only way to the engine
 * @param zone the desk's time zone
 * @param operators who may sit here
 * @param store keeps the limits that an operator saves
 * @param records what the desk keeps of its past
 * @param whatIf replays it with other limits
 * @param replays what can be shown again
 * @param sound makes alarms heard
 */
public record ConsoleContext(
    EngineGateway gateway,
    ZoneId zone,
    Operators operators,
    Theme theme,
    ConfigurationStore store,
    Records records,
    WhatIf whatIf,
    Replays replays,
    Sound sound) {

  /** A silent console that replays nothing. */
  public ConsoleContext(
      EngineGateway gateway,
      ZoneId zone,
      Operators operators,
      Theme theme,
      ConfigurationStore store,
      Records records) {
    this(
        gateway,
        zone,
        operators,
        theme,
        store,
        records,
        WhatIf.none(),
        Replays.none(),
        Sound.silent());
  }

  /** A console that takes operators by the names they give. */
  public ConsoleContext(
      EngineGateway gateway,
      ZoneId zone,
      String operator,
      Theme theme,
      ConfigurationStore store,
      Records records) {
    this(gateway, zone, Operators.unproved(operator), theme, store, records);
  }

  /** A console without a journal: where history would be it says so. */
  public ConsoleContext(
      EngineGateway gateway, ZoneId zone, String operator, Theme theme, ConfigurationStore store) {
    this(gateway, zone, operator, theme, store, Records.none());
  }

  /**
   * A console without a journal and without a configuration file: limits cannot be saved, and a
   * dialog says so.
   */
  public ConsoleContext(EngineGateway gateway, ZoneId zone, String operator, Theme theme) {
    this(gateway, zone, operator, theme, ConfigurationStore.none());
  }
}
