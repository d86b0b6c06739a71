package breakerboard.cli;

import breakerboard.access.SignIns;
import breakerboard.calendar.ExchangeDay;
import breakerboard.config.Configuration;
import breakerboard.console.Records;
import breakerboard.console.Theme;
import breakerboard.console.app.ConsoleContext;
import breakerboard.console.notifications.Tones;
import breakerboard.desk.ConfigurationStore;
import breakerboard.desk.OpeningStep;
import breakerboard.desk.OpeningWatch;
import breakerboard.desk.Operators;
import breakerboard.feed.FeedUri;
import breakerboard.journal.Keeping;
import breakerboard.wire.ConfigFile;
import breakerboard.wire.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens what the console was started for: the session with its outputs, and what the window needs
 * of it.
 *
 * @param publish where the trading state is published
 * @param keeping where what happens is kept
 * @param theme that the window begins with
 */
record ConsoleOpening(
    Configuration configuration,
    List<String> feeds,
    double speed,
    List<String> publish,
    Optional<Keeping> keeping,
    Files files,
    Theme theme)
    implements Opening {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleOpening.class);

  ConsoleOpening {
    feeds = List.copyOf(feeds);
    publish = List.copyOf(publish);
  }

  /**
   * The files that the console was started with.
   *
   * @param operators who may act; empty for the usual file, where there is one
   */
  record Files(
      Optional<Path> config,
      Optional<Path> readings,
      Optional<Path> events,
      Optional<Path> operators) {}

  @Override
  public ConsoleOpened open(OpeningWatch watch) throws IOException {
    watch.at(new OpeningStep.Begins());
    Session session = new Session(configuration, feeds, speed, keeping, watch);
    try {
      return around(session);
    } catch (IOException | RuntimeException e) {
      closeAfter(e, session);
      throw e;
    }
  }

  private static void closeAfter(Exception because, Session session) {
    try {
      session.close();
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  private ConsoleOpened around(Session session) throws IOException {
    Optional<SignIns> signIns = signIns(session);
    keepApart();
    for (String uri : publish) {
      session.add(Publishing.open(uri, deskName(), session.desk().trading()));
    }
    if (files.events().isPresent()) {
      session.events(files.events().get());
    }
    if (files.readings().isPresent()) {
      session.readings(files.readings().get());
    }
    if (files.config().isPresent()) {
      session.configured(configuration.document(), operator());
    }
    ConsoleContext context =
        new ConsoleContext(
            signIns.map(session::guarded).orElseGet(session::unlisted),
            ExchangeDay.NEW_YORK,
            signIns.<Operators>map(each -> each).orElseGet(() -> Operators.unproved(operator())),
            theme,
            store(session),
            records(session),
            new DeskWhatIf(keeping.map(Keeping::recordings), session::now),
            new RecordedReplays(keeping.map(Keeping::recordings), session.desk()::configuration),
            new Tones());
    return new ConsoleOpened(session, context, session.live() || !publish.isEmpty());
  }

  /** No output goes over an input or another output. */
  private void keepApart() throws IOException {
    Inputs inputs = Inputs.of(feeds, files.config().orElse(null));
    inputs.keepFrom("--readings", files.readings().orElse(null));
    inputs.keepFrom("--events", files.events().orElse(null));
    Inputs.keepApart(files.readings().orElse(null), files.events().orElse(null));
    for (String uri : publish) {
      if (FeedUri.parse(uri) instanceof FeedUri.OfFile(Path path)) {
        inputs.keepFrom("--publish", path);
      }
    }
  }

  /** By the file that was named, or that stands where it usually does; empty without one. */
  private Optional<SignIns> signIns(Session session) {
    Path file = files.operators().orElseGet(OperatorsCommand::defaultFile);
    if (files.operators().isEmpty() && !file.toFile().exists()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          SignIns.by(
              file,
              Session::wallClock,
              event -> {
                LOG.info("{}", event.message());
                session.records().ifPresent(kept -> kept.journal().access(event));
              }));
    } catch (UnreadableDocumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private ConfigurationStore store(Session session) {
    return files
        .config()
        .<ConfigurationStore>map(
            file ->
                document -> {
                  ConfigFile.save(file, document);
                  session.saved(document);
                })
        .orElseGet(ConfigurationStore::none);
  }

  private static Records records(Session session) {
    return session
        .records()
        .map(
            kept ->
                Records.of(
                    kept.history(),
                    kept.history(),
                    kept.journal(),
                    kept.shifts(),
                    kept.values(Limits.SYMBOLS, session.desk().configuration().catalogue())))
        .orElseGet(Records::none);
  }

  private static String operator() {
    return System.getProperty("user.name", "desk");
  }

  private String deskName() {
    String named = configuration.desk();
    return named.isEmpty() ? operator() : named;
  }
}
