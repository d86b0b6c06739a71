package breakerboard.console.health;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.desk.Latency;
import breakerboard.desk.Refusals;
import breakerboard.domain.CsvLine;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Times;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report in words, for a file: each line belongs to a section and says one thing. */
final class HealthText {
  private static final String END = "\r\n";

  private final HealthReport report;
  private final Format format;
  private final List<Line> lines = new ArrayList<>();

  private record Line(String section, String name, String value) {}

  private HealthText(HealthReport report, Format format) {
    this.report = report;
    this.format = format;
  }

  /** For a file: CSV where its name ends in {@code .csv}, else text. */
  static String of(Path file, HealthReport report, Format format) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
        ? csv(report, format)
        : text(report, format);
  }

  /** As text to be read. */
  static String text(HealthReport report, Format format) {
    StringBuilder out = new StringBuilder("Health of the desk\n");
    String section = "";
    for (Line line : new HealthText(report, format).lines()) {
      if (!line.section().equals(section)) {
        section = line.section();
        out.append('\n').append(section).append('\n');
      }
      out.append("  %-28s %s\n".formatted(line.name(), line.value()));
    }
    return out.toString();
  }

  /** As comma-separated values, which {@link CsvLine} makes harmless. */
  static String csv(HealthReport report, Format format) {
    return new HealthText(report, format)
        .lines().stream()
            .map(line -> CsvLine.of(List.of(line.section(), line.name(), line.value())) + END)
            .collect(Collectors.joining("", "section,name,value" + END, ""));
  }

  private List<Line> lines() {
    head();
    feeds();
    refused();
    latencies();
    pairs(Section.QUEUE, HealthPairs.queue(report));
    pairs(Section.MEMORY, HealthPairs.memory(report));
    pairs(Section.JOURNAL, HealthPairs.journal(report, format));
    freezes();
    pairs(Section.ALERTS, HealthPairs.alerts(report));
    return lines;
  }

  private void head() {
    add("Report", "Made at", moment(report.time()));
    add("Report", "By", report.operator().isEmpty() ? "nobody signed in" : report.operator());
    add("Report", "Version", report.version());
    add("Report", "Window open since", moment(report.since()));
    List<Problem> problems = HealthCheck.of(report, format);
    add("Report", "Not well", problems.isEmpty() ? "nothing" : Figures.count(problems.size()));
    problems.forEach(
        each -> add("Report", each.section().title() + " " + each.word(), each.sentence()));
  }

  private String moment(long time) {
    return "%s %s (%s)"
        .formatted(format.date(time), format.time(time), Times.instant(time).toString());
  }

  private void feeds() {
    for (FeedFact feed : report.feeds()) {
      add(
          Section.FEEDS.title(),
          feed.view().feed(),
          "%s, %s, lag %s, %s, %s refused, last line %s%s"
              .formatted(
                  feed.word(),
                  Figures.rate(feed.rate()),
                  feed.lag(),
                  Figures.count(feed.view().lines(), "line", "lines"),
                  Figures.count(feed.view().refused()),
                  format.time(feed.view().lastArrival(), report.clock()),
                  feed.view().message().isEmpty() ? "" : ": " + feed.view().message()));
    }
  }

  private void refused() {
    Refusals refusals = report.engine().refusals();
    add(Section.REFUSED.title(), "Since start", Figures.count(refusals.count()));
    for (Refusals.Reason reason : refusals.reasons()) {
      add(
          Section.REFUSED.title(),
          Figures.count(reason.count(), "line", "lines"),
          "%s (last: %s of %s%s)"
              .formatted(
                  RefusedRow.reason(reason),
                  HealthCheck.line(reason.last()),
                  reason.last().feed(),
                  begins(reason.last())));
    }
  }

  private static String begins(RefusedLine line) {
    return line.beginning().isEmpty() ? "" : ", it begins: " + line.beginning();
  }

  private void latencies() {
    if (!report.engine().measured()) {
      add(Section.LATENCY.title(), "Arrival", HealthView.NOT_MEASURED);
    }
    for (LatencyLine line : LatencyLine.of(report)) {
      if (line.latency().measured()) {
        add(
            Section.LATENCY.title(),
            line.name() + ", " + line.span(),
            "p50 %s ms, p90 %s ms, p99 %s ms, p99.9 %s ms, max %s ms, of %s"
                .formatted(
                    line.millis(Latency::p50),
                    line.millis(Latency::p90),
                    line.millis(Latency::p99),
                    line.millis(Latency::p999),
                    line.millis(Latency::max),
                    line.count()));
      }
    }
  }

  private void freezes() {
    pairs(Section.FREEZES, HealthPairs.freezes(report));
    for (Freezes.Freeze freeze : report.freezes().newest()) {
      add(
          Section.FREEZES.title(),
          format.time(freeze.time(), report.time()),
          Amounts.seconds(freeze.nanos()) + " in " + freeze.place());
    }
  }

  private void pairs(Section section, List<Pair> pairs) {
    String group = "";
    for (Pair pair : pairs) {
      boolean begins = Character.isUpperCase(pair.name().charAt(0));
      group = begins ? pair.name() : group;
      add(section.title(), begins ? group : group + ", " + pair.name(), pair.value());
    }
  }

  private void add(String section, String name, String value) {
    lines.add(new Line(section, name, value));
  }
}
