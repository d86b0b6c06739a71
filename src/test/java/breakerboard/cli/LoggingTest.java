package breakerboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Who decides where the log goes. */
class LoggingTest {
  private final LoggerContext context = new LoggerContext();
  private final ByteArrayOutputStream standardError = new ByteArrayOutputStream();
  private final PrintStream usual = System.err;

  @BeforeEach
  void readStandardError() {
    context.setMDCAdapter(new LogbackMDCAdapter());
    System.setErr(new PrintStream(standardError, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void giveItBack() {
    System.setErr(usual);
    context.stop();
  }

  @Test
  void warningsGoToStandardErrorAndSmallTalkNowhere() {
    Logging.setUp(context);
    context.getLogger("breakerboard.feed.Reader").info("A line was read.");
    context.getLogger("breakerboard.feed.Reader").warn("The disk is full.");

    assertThat(standardError.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  Reader: The disk is full\\.");
  }

  @Test
  void whoeverStartsTheProgramWithAChoiceKeepsIt() {
    Logger root =
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    List<Appender<ILoggingEvent>> chosen = appenders(root);
    Properties properties = new Properties();
    properties.setProperty("logback.configurationFile", "mine.xml");

    Logging.begin(properties);

    assertThat(appenders(root)).isNotEmpty().isEqualTo(chosen);
  }

  private static List<Appender<ILoggingEvent>> appenders(Logger logger) {
    List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
    logger.iteratorForAppenders().forEachRemaining(appenders::add);
    return appenders;
  }

  @Test
  void theJarHoldsNothingThatLogbackWouldFindByItselfInAnotherProgram() throws IOException {
    try (Stream<Path> root = Files.list(Path.of("src/main/resources"))) {
      assertThat(root)
          .extracting(path -> path.getFileName().toString())
          .containsOnly("breakerboard");
    }
  }
}
