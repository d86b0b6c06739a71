package breakerboard.console.replay;

import breakerboard.desk.RecordedDay;
import breakerboard.desk.Replay;
import breakerboard.desk.ReplayChoice;
import breakerboard.desk.ReplaySource;
import breakerboard.desk.Replays;
import breakerboard.domain.Times;
import breakerboard.testing.ReplayTape;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** One recorded day that is held in memory, and no file but another tape. */
public record Tapes(Optional<ReplaySource> day, ReplaySource file) implements Replays {
  public static Tapes of(ReplaySource day) {
    return new Tapes(Optional.of(day), ReplayTape.ofAFall());
  }

  static Tapes withoutRecordings() {
    return new Tapes(Optional.empty(), ReplayTape.ofAFall());
  }

  @Override
  public List<RecordedDay> days() {
    return day
        .map(
            source ->
                new RecordedDay(
                    LocalDate.ofInstant(Times.instant(source.from()), ZoneOffset.UTC),
                    source.from(),
                    source.to()))
        .stream()
        .toList();
  }

  @Override
  public String obstacle() {
    return day.isPresent()
        ? ""
        : "This desk keeps no recording: it was started without a journal. A file of observations can be replayed.";
  }

  @Override
  public Replay open(ReplayChoice choice) {
    return switch (choice) {
      case ReplayChoice.OfDay(var _, long from) ->
          Replay.open(day.orElseThrow(), from, System::nanoTime);
      case ReplayChoice.OfFile _ -> Replay.open(file, file.from(), System::nanoTime);
    };
  }
}
