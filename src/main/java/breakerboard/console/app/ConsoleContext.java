package breakerboard.console.app;

import breakerboard.console.Theme;
import breakerboard.desk.ConfigurationStore;
import breakerboard.desk.EngineGateway;
import java.time.ZoneId;

/**
 * What the console is started with.
 *
 * @param gateway the only way to the engine
 * @param zone the desk's time zone
 * @param operator who sits here
 * @param store keeps the limits that an operator saves
 */
public record ConsoleContext(
    EngineGateway gateway, ZoneId zone, String operator, Theme theme, ConfigurationStore store) {

  /** A console without a configuration file: limits cannot be saved, and a dialog says so. */
  public ConsoleContext(EngineGateway gateway, ZoneId zone, String operator, Theme theme) {
    this(gateway, zone, operator, theme, ConfigurationStore.none());
  }
}
