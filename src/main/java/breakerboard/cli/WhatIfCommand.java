package breakerboard.cli;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.whatif.Question;
import breakerboard.desk.whatif.WhatIf.Answered;
import breakerboard.desk.whatif.WhatIfException;
import breakerboard.desk.whatif.WhatIfWatch;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import breakerboard.feed.FeedException;
import breakerboard.feed.FeedUri;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what other limits would have done to a file or a recording, without a window. */
@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Runs a file of observations, or a recorded day, with the limits of now and with others, and"
          + " prints which trips are removed, added and moved and how long books are"
          + " halted or liquidating.",
      "For several values of one key: a table of them."
    })
final class WhatIfCommand implements Callable<Integer> {
  private static final String RECORDING = "recording:";
  private static final double PERCENT = 100;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "JSON Lines, .gz too; or recording:DAY or recording:DAYTHH:MM (UTC): what a desk took in, to the end"
              + " of that day, with what its operators did except changes of limits")
  private String source;

  @Option(
      names = "--set",
      required = true,
      paramLabel = "KEY=VALUE[,VALUE…]",
      description =
          "a limit to try out, as in a configuration file: drawdown.threshold=0.06 or max_drawdown=6%%;"
              + " may be given for several keys, one of them with several values")
  private List<String> sets = List.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "the limits of now (default: the built-in ones; of a recording, those in force when it begins)")
  private @Nullable Path config;

  @Option(
      names = "--book",
      paramLabel = "BOOK",
      description = "changes and shows this book alone (default: all books)")
  private String book = breakerboard.domain.Command.DESK;

  @Override
  public Integer call() {
    List<SetLimits> limits = sets.stream().map(this::parse).toList();
    List<SetLimits> swept = limits.stream().filter(set -> set.values().size() > 1).toList();
    if (swept.size() > 1) {
      throw new UsageException(
          "Several values are given for %s and for %s: give one of them a single value."
              .formatted(swept.getFirst().key().name(), swept.get(1).key().name()));
    }
    long keys = limits.stream().map(SetLimits::key).distinct().count();
    if (keys < limits.size()) {
      throw new UsageException("A key is set twice: give its values once, with commas.");
    }
    long started = System.nanoTime();
    Progress progress = new Progress(spec.commandLine().getErr(), started);
    try (TrialInputs inputs = open(progress)) {
      Configuration now = now(inputs);
      List<List<KeyChange>> staged = staged(limits, swept);
      Answered answered = inputs.answer(Question.limits(book, now, staged), book, progress);
      double seconds = (System.nanoTime() - started) / (double) Times.NANOS_PER_SECOND;
      new WhatIfReport(source, book, now, limits, spec.commandLine().getOut())
          .print(answered, seconds);
      answered
          .missing()
          .ifPresent(
              why ->
                  spec.commandLine().getErr().println("Inputs are missing from here on: " + why));
      return answered.missing().isPresent() ? ExitCode.SOFTWARE : ExitCode.OK;
    } catch (WhatIfException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private SetLimits parse(String written) {
    return SetLimits.parse(written, Breakers.catalogue());
  }

  private TrialInputs open(WhatIfWatch watch) throws WhatIfException {
    if (!source.startsWith(RECORDING)) {
      return TrialInputs.file(file());
    }
    try {
      if (FeedUri.parse(source) instanceof FeedUri.Recording wanted) {
        return TrialInputs.recording(wanted, watch);
      }
      throw new WhatIfException(source + " is no recording.");
    } catch (FeedException e) {
      throw new WhatIfException(String.valueOf(e.getMessage()), e);
    }
  }

  private Path file() throws WhatIfException {
    try {
      return Path.of(source);
    } catch (InvalidPathException e) {
      throw new WhatIfException(source + " is no path (" + e.getReason() + ").", e);
    }
  }

  private Configuration now(TrialInputs inputs) {
    return config == null && inputs.limits().isPresent()
        ? inputs.limits().get()
        : Configurations.load(Optional.ofNullable(config), spec.commandLine().getErr());
  }

  /** One for each value of the key that has several, else one of all. */
  private static List<List<KeyChange>> staged(List<SetLimits> limits, List<SetLimits> swept) {
    SetLimits several = swept.isEmpty() ? limits.getFirst() : swept.getFirst();
    List<KeyChange> fixed =
        limits.stream()
            .filter(set -> !set.equals(several))
            .map(set -> new KeyChange(set.key().path(), set.values().getFirst()))
            .toList();
    List<List<KeyChange>> staged = new ArrayList<>();
    several
        .values()
        .forEach(
            value -> {
              List<KeyChange> changes = new ArrayList<>(fixed);
              changes.add(new KeyChange(several.key().path(), value));
              staged.add(changes);
            });
    return staged;
  }

  /** Says on a terminal how far it is, where it lasts. */
  private static final class Progress implements WhatIfWatch {
    private static final long EVERY = TimeUnit.SECONDS.toNanos(3);

    private final PrintWriter err;
    private long due;

    private Progress(PrintWriter err, long started) {
      this.err = err;
      this.due = started + EVERY;
    }

    @Override
    public void at(double share) {
      long now = System.nanoTime();
      if (now - due >= 0) {
        due = now + EVERY;
        err.println(Words.number(PERCENT * share, 0) + " % …");
        err.flush();
      }
    }
  }
}
