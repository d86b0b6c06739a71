package breakerboard.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the program's log goes: warnings and errors to standard error. It is set up as the program
 * starts and not by a file in the jar's root, so that a program which only embeds the breakers
 * keeps its own; and by hand, since reading a set-up takes longer than all that the program logs.
 */
final class Logging {
  private static final String CHOICE = "logback.configurationFile";
  private static final String LINE = "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n";

  private Logging() {}

  /**
   * To be called before anything is logged; whoever started the program with a choice keeps it.
   *
   * @param properties of the system
   */
  static void begin(Properties properties) {
    if (!properties.containsKey(CHOICE)
        && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      setUp(context);
    }
  }

  /** Takes the place of whatever was set up. */
  static void setUp(LoggerContext context) {
    context.reset();
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(context);
    lines.setPattern(LINE);
    lines.start();
    ConsoleAppender<ILoggingEvent> standardError = new ConsoleAppender<>();
    standardError.setContext(context);
    standardError.setTarget(ConsoleTarget.SystemErr.getName());
    standardError.setEncoder(lines);
    standardError.start();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(standardError);
  }
}
