package breakerboard.testing;

import breakerboard.desk.whatif.BookOutcome;
import breakerboard.desk.whatif.Outcome;
import breakerboard.desk.whatif.Question;
import breakerboard.desk.whatif.Span;
import breakerboard.desk.whatif.Trip;
import breakerboard.desk.whatif.WhatIf;
import breakerboard.desk.whatif.WhatIfException;
import breakerboard.desk.whatif.WhatIfWatch;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers what-ifs about a session that lasted from five hours before {@link DeskFixture#NOW} to
 * then: six trips with the limits of now, four with one variant, and fewer and fewer with each
 * further one.
 */
public final class FakeWhatIf implements WhatIf {
  private static final int OBSERVATIONS = 16_562;
  private static final long MINUTE = Times.NANOS_PER_MINUTE;
  private static final long FROM = DeskFixture.NOW - 300 * MINUTE;
  private static final long LENGTH = 300;

  private final List<Question> questions = new ArrayList<>();
  private Optional<String> whyNoDays = Optional.empty();
  private Optional<String> refusal = Optional.empty();
  private Optional<String> missing = Optional.empty();
  private int holdAt = Integer.MAX_VALUE;

  /** No day can be replayed. */
  public FakeWhatIf withoutDays(String why) {
    whyNoDays = Optional.of(why);
    return this;
  }

  /** Every question is refused with this sentence. */
  public FakeWhatIf refusing(String sentence) {
    refusal = Optional.of(sentence);
    return this;
  }

  /** Something is missing at the end. */
  public FakeWhatIf missing(String sentence) {
    missing = Optional.of(sentence);
    return this;
  }

  /** Goes no further than that share in percent until it is cancelled. */
  public FakeWhatIf holdingAt(int percent) {
    holdAt = percent;
    return this;
  }

  /** What was asked, in its order. */
  public synchronized List<Question> questions() {
    return List.copyOf(questions);
  }

  @Override
  public Optional<String> whyNoDays() {
    return whyNoDays;
  }

  @Override
  public List<LocalDate> days() {
    return List.of(LocalDate.of(2020, 3, 12), LocalDate.of(2020, 3, 11), LocalDate.of(2020, 3, 9));
  }

  @Override
  public Answered answer(Question question, WhatIfWatch watch) throws WhatIfException {
    synchronized (this) {
      questions.add(question);
    }
    if (refusal.isPresent()) {
      throw new WhatIfException(refusal.get());
    }
    for (int percent = 0; percent <= 100; percent++) {
      do {
        watch.at(percent / 100.0);
        Thread.onSpinWait();
      } while (percent == holdAt);
    }
    List<Outcome> staged = new ArrayList<>();
    int variants = question.staged().size();
    for (int i = 0; i < variants; i++) {
      staged.add(variants == 1 ? staged() : swept(i, variants));
    }
    return new Answered(now(), staged, missing);
  }

  private static Outcome now() {
    return outcome(
        List.of(
            trip("volatility", "spot", 28, 0.0512, 0.05),
            trip("loss_rate", "consecutive", 142, 0.012, 0.01),
            trip("drawdown", "limit", 210, 0.083, 0.08),
            trip("loss_rate", "limit", 214, 0.031, 0.03),
            trip("loss_rate", "limit", 226, 0.032, 0.03),
            trip("volatility", "spot", 288, 0.052, 0.05)),
        List.of(span(28, 36), span(142, 148), span(210, 229), span(288, 300)),
        23);
  }

  private static Outcome staged() {
    return outcome(
        List.of(
            trip("volatility", "spot", 28, 0.0512, 0.045),
            trip("volatility", "spot", 108, 0.0467, 0.045),
            trip("loss_rate", "consecutive", 141, 0.012, 0.01),
            trip("volatility", "spot", 284, 0.0455, 0.045)),
        List.of(span(28, 33), span(108, 113), span(141, 144), span(284, 293)),
        31);
  }

  private static Outcome swept(int at, int of) {
    List<Trip> trips = new ArrayList<>();
    List<Span> halts = new ArrayList<>();
    int count = (of - at) * (of - at) / 8;
    for (int i = 0; i < count; i++) {
      long minute = i * LENGTH / Math.max(1, count);
      trips.add(trip("drawdown", "limit", minute, 0.09, 0.08));
      halts.add(span(minute, minute + LENGTH / (2L * count)));
    }
    return outcome(trips, halts, 40 - at);
  }

  private static Outcome outcome(List<Trip> trips, List<Span> halts, long warnings) {
    return new Outcome(
        List.of(
            new BookOutcome(
                DeskFixture.BOOK,
                trips,
                trips.size(),
                halts,
                halts.stream().mapToLong(Span::length).sum(),
                halts.stream().mapToLong(Span::length).max().orElse(0),
                warnings)),
        OBSERVATIONS,
        0,
        new Span(FROM, DeskFixture.NOW),
        true);
  }

  private static Span span(long fromMinute, long toMinute) {
    return new Span(FROM + fromMinute * MINUTE, FROM + toMinute * MINUTE);
  }

  private static Trip trip(
      String breaker, String trigger, long minute, double value, double limit) {
    return new Trip(
        DeskFixture.BOOK,
        new BreakerId(breaker),
        FROM + minute * MINUTE,
        trigger,
        value,
        limit,
        Unit.FRACTION,
        false,
        "");
  }
}
