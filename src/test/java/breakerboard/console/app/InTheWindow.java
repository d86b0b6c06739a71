package breakerboard.console.app;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.Records;
import breakerboard.console.Sound;
import breakerboard.desk.ConfigurationStore;
import breakerboard.desk.Operators;
import breakerboard.desk.Replays;
import breakerboard.desk.whatif.WhatIf;
import breakerboard.domain.ConfigNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Before each scenario a console in its window over one calm book that may trade. */
@ExtendWith(ApplicationExtension.class)
abstract class InTheWindow {
  RunningConsole console;
  Hands hands;

  @BeforeEach
  final void openOverACalmBook(FxRobot robot) throws TimeoutException {
    console =
        RunningConsole.open(
            configuration(), operators(), store(), records(), whatIf(), replays(), sound());
    hands = new Hands(robot, console.scene());
    begin();
  }

  /** What there is at first. */
  void begin() throws TimeoutException {
    console.trading();
  }

  /** The limits at first; unless a scenario says otherwise the defaults. */
  Configuration configuration() {
    return Configuration.defaults(Breakers.catalogue());
  }

  /** The defaults with one breaker off. */
  static Configuration without(String breaker) {
    ConfigNode off = members("enabled", new ConfigNode.Flag(false));
    return Configuration.load(
            Breakers.catalogue(), members("breaker_configs", members(breaker, off)))
        .configuration()
        .orElseThrow();
  }

  private static ConfigNode.Members members(String name, ConfigNode value) {
    return new ConfigNode.Members(new LinkedHashMap<>(Map.of(name, value)));
  }

  /** Who may sit there; unless a scenario says otherwise whoever gives a name. */
  Operators operators() {
    return Operators.unproved(RunningConsole.OPERATOR);
  }

  /** Where limits are saved; unless a scenario says otherwise nowhere. */
  ConfigurationStore store() {
    return ConfigurationStore.none();
  }

  /** What the desk keeps of its past; unless a scenario says otherwise nothing. */
  Records records() {
    return Records.none();
  }

  /** Who answers with other limits; unless a scenario says otherwise nobody. */
  WhatIf whatIf() {
    return WhatIf.none();
  }

  /** How alarms are heard; unless a scenario says otherwise they are not. */
  Sound sound() {
    return Sound.silent();
  }

  /** What can be replayed; unless a scenario says otherwise nothing. */
  Replays replays() {
    return Replays.none();
  }

  @AfterEach
  final void close() {
    console.close();
  }
}
