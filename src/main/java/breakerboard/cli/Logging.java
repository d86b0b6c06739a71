package breakerboard.cli;

import java.util.Properties;

/**
 * Where the program's log goes. It is chosen as the program starts and not by a file in the jar's
 * root, so that a program which only embeds the breakers keeps its own.
 */
final class Logging {
  static final String CHOICE = "logback.configurationFile";
  static final String SET_UP = "breakerboard/cli/logging.xml";

  private Logging() {}

  /**
   * To be called before anything is logged; whoever started the program with a choice keeps it.
   *
   * @param properties of the system
   */
  static void choose(Properties properties) {
    properties.putIfAbsent(CHOICE, SET_UP);
  }
}
