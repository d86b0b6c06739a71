package breakerboard.cli;

import breakerboard.calendar.ExchangeDay;
import breakerboard.config.Addresses;
import breakerboard.config.Configuration;
import breakerboard.config.JournalSection;
import breakerboard.console.Theme;
import breakerboard.console.app.Look;
import breakerboard.console.app.NoScreenException;
import breakerboard.console.app.OpeningScreen;
import breakerboard.feed.FeedException;
import breakerboard.feed.FeedUri;
import breakerboard.feed.Playback;
import breakerboard.feed.PortTakenException;
import breakerboard.journal.JournalException;
import breakerboard.journal.Keeping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Opens the console; without a display it plays the feed and prints events. */
@Command(
    name = Main.CONSOLE,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Opens the console (the default command).")
final class ConsoleCommand implements Callable<Integer> {
  private static final String DEMO = "demo:march-2020";
  private static final String DEMO_HEADLESS = "demo:march-2020:2";
  private static final double DEMO_SPEED = 120;
  private static final double DEMO_SPEED_HEADLESS = 2000;
  private static final String SYSTEM = "system";
  private static final List<String> VIEWS =
      List.of("Desk", "Book", "Exposure", "Events", "Limits", "Replay", "Health", "Handover");
  private static final int SMALLEST = 640;
  private static final int LARGEST = 7680;

  @Spec private CommandSpec spec;
  @ParentCommand private Main program;

  @Option(names = "--config", paramLabel = "FILE", description = "the configuration, JSON")
  private @Nullable Path config;

  @Option(
      names = "--feed",
      paramLabel = "URI",
      description =
          "file:PATH, tail:PATH, tcp-listen:HOST:PORT, tcp:HOST:PORT, stdin: or demo:NAME (march-2020,"
              + " reconstructed, or quiet-day, made up); repeatable (default: the configuration's feeds, else"
              + " the demo)")
  private List<String> feeds = new ArrayList<>();

  @Option(
      names = "--speed",
      paramLabel = "N|max",
      description = "how fast recorded feeds play (default: 1, the demo 120)")
  private String speed = "";

  @Option(
      names = "--publish",
      paramLabel = "URI",
      description =
          "publishes the trading state: file:PATH or tcp-listen:HOST:PORT; repeatable"
              + " (default: the configuration's publish)")
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
      description = "Desk, Book, Exposure, Events, Limits, Replay, Health or Handover")
  private String view;

  @Option(
      names = "--theme",
      defaultValue = SYSTEM,
      paramLabel = "NAME",
      description = "system, dark, light or high-contrast")
  private String theme;

  @Option(names = "--readings", paramLabel = "OUT", description = "writes a reading a line")
  private @Nullable Path readings;

  @Option(names = "--events", paramLabel = "OUT", description = "writes an event a line")
  private @Nullable Path events;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description =
          "keeps every event, command and configuration version there, chained so that tampering shows, and"
              + " beside it a recording of what comes in; goes on where it ended (default: the"
              + " configuration's journal.path, else for live feeds ~/.breakerboard/journal.db)")
  private @Nullable Path journal;

  @Option(names = "--no-journal", description = "keeps nothing")
  private boolean noJournal;

  @Option(
      names = "--operators",
      paramLabel = "FILE",
      description =
          "who may act, with roles and PINs (default: ~/.breakerboard/operators.json where that exists);"
              + " see breakerboard operators")
  private @Nullable Path operators;

  @Option(
      names = "--pictures",
      paramLabel = "FOLDER",
      description = "writes a picture of each view there at the end")
  private @Nullable Path pictures;

  @Mixin private final ConsoleLayoutOptions layout = new ConsoleLayoutOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    boolean windowless = headless || ConsoleDisplay.missing();
    Look asked = look();
    Look look =
        windowless ? asked : layout.remembering(asked, spec.commandLine().getParseResult(), VIEWS);
    try {
      if (windowless) {
        launch(look, true).run();
        return CommandLine.ExitCode.OK;
      }
      try (OpeningScreen window =
          OpeningScreen.in(program.ahead().window(), look, ExchangeDay.NEW_YORK)) {
        launch(look, false).run(window);
        return CommandLine.ExitCode.OK;
      }
    } catch (PortTakenException e) {
      throw e;
    } catch (FeedException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (JournalException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (NoScreenException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Everything that can be said of the options before anything is opened. */
  private ConsoleLaunch launch(Look look, boolean windowless) throws IOException {
    Configuration configuration = configuration();
    if (feeds.isEmpty()) {
      feeds.addAll(Addresses.FEEDS.in(configuration.document()));
    }
    if (publish.isEmpty()) {
      publish.addAll(Addresses.PUBLISH.in(configuration.document()));
    }
    boolean demo = feeds.isEmpty();
    if (demo) {
      feeds.add(windowless ? DEMO_HEADLESS : DEMO);
    }
    ConsoleOpening.Files files =
        new ConsoleOpening.Files(
            Optional.ofNullable(config),
            Optional.ofNullable(readings),
            Optional.ofNullable(events),
            Optional.ofNullable(operators));
    return new ConsoleLaunch(
        new ConsoleOpening(
            configuration,
            feeds,
            speed(windowless),
            publish,
            keeping(configuration),
            files,
            look.theme().orElse(Theme.DARK)),
        new ConsoleWish(
            look,
            windowless,
            greeting(),
            exitAtEnd || (windowless && demo),
            Optional.ofNullable(snapshot),
            Optional.ofNullable(pictures)),
        spec.commandLine().getOut());
  }

  private String greeting() {
    return (headless ? "Headless" : "There is no display")
        + ": playing "
        + String.join(", ", feeds.stream().map(DemoFeed::label).toList())
        + " without a window.";
  }

  private Look look() {
    if (VIEWS.stream().noneMatch(name -> name.equalsIgnoreCase(view))) {
      throw new UsageException(
          "--view " + view + " is no view: write one of " + String.join(", ", VIEWS) + ".");
    }
    Optional<Theme> wanted = Theme.named(theme);
    if (wanted.isEmpty() && !theme.equals(SYSTEM)) {
      throw new UsageException(
          "--theme " + theme + " is no theme: write system, dark, light or high-contrast.");
    }
    if (width < SMALLEST || height < SMALLEST || width > LARGEST || height > LARGEST) {
      throw new UsageException(
          "--width %s and --height %s are no size of a window: write %s to %s pixels."
              .formatted(width, height, SMALLEST, LARGEST));
    }
    return new Look(view, wanted, width, height);
  }

  private Configuration configuration() {
    boolean demo = feeds.isEmpty() || feeds.stream().allMatch(f -> f.startsWith("demo:"));
    return config == null && demo
        ? Configurations.demo()
        : Configurations.load(Optional.ofNullable(config), spec.commandLine().getErr());
  }

  private Optional<Keeping> keeping(Configuration configuration) throws IOException {
    if (noJournal) {
      return Optional.empty();
    }
    boolean live = Feeds.parse(feeds).stream().noneMatch(FeedUri::plays);
    Optional<Path> file =
        Optional.ofNullable(journal)
            .or(() -> JournalSection.PATH.text(configuration.document()).map(Path::of))
            .or(() -> live ? Optional.of(Keeping.usualJournal()) : Optional.empty());
    if (file.isPresent()) {
      Inputs.of(feeds, config).keepFrom("--journal", file.get());
    }
    return file.map(path -> Keeping.in(path, configuration.document()));
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
}
