package breakerboard.console.app;

import breakerboard.console.Theme;
import breakerboard.desk.EngineGateway;
import java.time.ZoneId;

/**
 * What the console is started with.
 *
 * @param gateway the only way to the engine
 * @param zone the desk's time zone
 * @param operator who sits here
 */
public record ConsoleContext(EngineGateway gateway, ZoneId zone, String operator, Theme theme) {}
