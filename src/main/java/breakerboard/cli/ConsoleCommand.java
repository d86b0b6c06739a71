package breakerboard.cli;

import breakerboard.config.Configuration;
import breakerboard.desk.Desk;
import breakerboard.domain.Event;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import breakerboard.engine.EngineListener;
import breakerboard.feed.FeedException;
import breakerboard.feed.FeedUri;
import breakerboard.feed.Playback;
import breakerboard.feed.PortTakenException;
import breakerboard.sinks.PublishFile;
import breakerboard.sinks.PublishSocket;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens the console; without a display it plays the feed and prints events. */
@Command(
    name = "console",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Opens the console (the default command).")
final class ConsoleCommand implements Callable<Integer> {
  private static final String DEMO = "demo:march-2020";
  private static final String DEMO_HEADLESS = "demo:march-2020:1";
  private static final double DEMO_SPEED = 120;
  private static final double DEMO_SPEED_HEADLESS = 700;

  @Spec private CommandSpec spec;

  @Option(names = "--config", paramLabel = "FILE", description = "the configuration, JSON")
  private @Nullable Path config;

  @Option(
      names = "--feed",
      paramLabel = "URI",
      description =
          "file:PATH, tail:PATH, tcp-listen:HOST:PORT, tcp:HOST:PORT, stdin: or demo:NAME; repeatable")
  private List<String> feeds = new ArrayList<>();

  @Option(
      names = "--speed",
      paramLabel = "N|max",
      description = "how fast recorded feeds play (default: 1, the demo 120)")
  private String speed = "";

  @Option(
      names = "--publish",
      paramLabel = "URI",
      description = "publishes the trading state: file:PATH or tcp-listen:HOST:PORT; repeatable")
  private List<String> publish = new ArrayList<>();

  @Option(names = "--headless", description = "no window, also where there is a display")
  private boolean headless;

  @Option(
      names = "--snapshot",
      paramLabel = "FILE",
      description = "writes what the window shows as PNG at the end")
  private @Nullable Path snapshot;

  @Option(
      names = "--width",
      defaultValue = "1600",
      paramLabel = "PX",
      description = "of the window")
  private int width;

  @Option(
      names = "--height",
      defaultValue = "900",
      paramLabel = "PX",
      description = "of the window")
  private int height;

  @Option(names = "--exit-at-end", description = "ends when the feeds have ended")
  private boolean exitAtEnd;

  @Option(
      names = "--view",
      defaultValue = "Book",
      paramLabel = "NAME",
      description = "Book, Events or Limits")
  private String view;

  @Option(
      names = "--theme",
      defaultValue = "dark",
      paramLabel = "NAME",
      description = "dark, light or high-contrast")
  private String theme;

  @Option(names = "--readings", paramLabel = "OUT", description = "writes a reading a line")
  private @Nullable Path readings;

  @Option(names = "--events", paramLabel = "OUT", description = "writes an event a line")
  private @Nullable Path events;

  @Override
  public Integer call() throws IOException, InterruptedException {
    boolean windowless = headless || ConsoleDisplay.missing();
    PrintWriter out = spec.commandLine().getOut();
    Configuration configuration = configuration();
    boolean demo = feeds.isEmpty();
    if (demo) {
      feeds.add(windowless ? DEMO_HEADLESS : DEMO);
    }
    try (Session session = open(configuration, windowless)) {
      publish(session);
      if (events != null) {
        session.events(events);
      }
      if (readings != null) {
        session.readings(readings);
      }
      if (windowless) {
        out.println("No display: playing " + String.join(", ", feeds) + " without a window.");
        out.flush();
        session.desk().listen(printing(out));
      }
      return new ConsoleLaunch(
              session,
              feeds,
              Optional.ofNullable(config),
              new ConsoleLaunch.Look(view, theme, width, height),
              windowless,
              demo,
              exitAtEnd || (windowless && demo),
              Optional.ofNullable(snapshot),
              out)
          .run();
    } catch (PortTakenException e) {
      throw e;
    } catch (FeedException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private Configuration configuration() {
    boolean demo = feeds.isEmpty() || feeds.stream().allMatch(f -> f.startsWith("demo:"));
    return config == null && demo
        ? Configurations.demo()
        : Configurations.load(Optional.ofNullable(config), spec.commandLine().getErr());
  }

  private Session open(Configuration configuration, boolean windowless) throws FeedException {
    return new Session(configuration, feeds, speed(windowless));
  }

  private double speed(boolean windowless) {
    if (speed.isEmpty()) {
      boolean demo = feeds.stream().allMatch(f -> f.startsWith("demo:"));
      return !demo ? 1 : windowless ? DEMO_SPEED_HEADLESS : DEMO_SPEED;
    }
    if (speed.equals("max")) {
      return Playback.MAXIMUM;
    }
    try {
      double number = Double.parseDouble(speed);
      if (number > 0 && Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new UsageException(
          "--speed " + speed + " is no speed: write a number above 0, or max.");
    }
    throw new UsageException("--speed " + speed + " is no speed: write a number above 0, or max.");
  }

  private void publish(Session session) throws IOException {
    Desk desk = session.desk();
    for (String uri : publish) {
      switch (FeedUri.parse(uri)) {
        case FeedUri.OfFile(Path path) ->
            session.add(new PublishFile(path, deskName(), desk.trading()));
        case FeedUri.TcpListen(String host, int port, var _) ->
            session.add(new PublishSocket(host, port, deskName(), desk.trading()));
        default ->
            throw new UsageException(
                uri + " cannot be published to: write file:PATH or tcp-listen:HOST:PORT.");
      }
    }
  }

  private static String deskName() {
    return System.getProperty("user.name", "desk");
  }

  private static EngineListener printing(PrintWriter out) {
    return new EngineListener() {
      @Override
      public void event(Event event) {
        out.println(
            Times.instant(event.time())
                + " "
                + event.priority()
                + " "
                + Words.name(event.type().name().toLowerCase(Locale.ROOT))
                + (event.book().isEmpty() ? "" : " " + event.book())
                + event.breaker().map(b -> " " + b.value()).orElse("")
                + ": "
                + event.message());
        out.flush();
      }
    };
  }
}
