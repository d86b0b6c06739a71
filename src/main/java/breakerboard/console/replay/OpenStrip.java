package breakerboard.console.replay;

import breakerboard.console.EntryField;
import breakerboard.console.FileToOpen;
import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.desk.RecordedDay;
import breakerboard.desk.ReplayChoice;
import breakerboard.domain.Times;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Chooses what is opened: a recorded day and a time of it, or a file. */
final class OpenStrip {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

  private final ComboBox<RecordedDay> days;
  private final EntryField time;
  private final EntryField path;
  private final Label trouble;
  private final Format format;
  private final FileToOpen files;
  private final Consumer<ReplayChoice> chosen;

  /** The controls of the strip. */
  record Controls(
      ComboBox<RecordedDay> days,
      EntryField time,
      Button openDay,
      EntryField path,
      Button browse,
      Button openFile,
      Label trouble) {}

  /**
   * @param files asks for a file
   * @param chosen hears what is to be opened
   */
  OpenStrip(Controls controls, Format format, FileToOpen files, Consumer<ReplayChoice> chosen) {
    this.files = files;
    this.days = controls.days();
    this.time = controls.time();
    this.path = controls.path();
    this.trouble = controls.trouble();
    this.format = format;
    this.chosen = chosen;
    days.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable RecordedDay day) {
            return day == null ? "" : words(day);
          }

          @Override
          public @Nullable RecordedDay fromString(String words) {
            return null;
          }
        });
    days.valueProperty()
        .subscribe(
            day -> {
              if (day != null) {
                time.setText(format.time(day.from()));
              }
            });
    controls.openDay().setOnAction(_ -> openDay());
    time.setOnAction(_ -> openDay());
    controls.openFile().setOnAction(_ -> openFile());
    path.setOnAction(_ -> openFile());
    controls.browse().setOnAction(_ -> browse());
    OffSwitch daySwitch = OffSwitch.inPlaceOf(controls.openDay());
    days.valueProperty()
        .subscribe(
            day -> daySwitch.show(day == null ? "Open recording is off: no day is chosen" : ""));
    OffSwitch fileSwitch = OffSwitch.inPlaceOf(controls.openFile());
    path.textProperty()
        .subscribe(
            file -> fileSwitch.show(file.isEmpty() ? "Open file is off: no file is named" : ""));
    time.disableProperty().bind(days.valueProperty().isNull());
  }

  /** {@code Fri 27 Nov 2026 · 09:28:00–16:05:12}. */
  private String words(RecordedDay day) {
    return "%s · %s–%s"
        .formatted(
            DAY.format(day.day()),
            format.time(day.from()),
            day.to() == Times.NEVER ? "now" : format.time(day.to()));
  }

  void show(ReplayModel.Days now) {
    Optional<RecordedDay> former = Optional.ofNullable(days.getValue());
    days.getItems().setAll(now.days());
    former
        .flatMap(day -> now.days().stream().filter(each -> sameDay(each, day)).findFirst())
        .or(() -> now.days().stream().findFirst())
        .ifPresent(days::setValue);
    days.setDisable(now.days().isEmpty());
    trouble.setText(now.trouble());
  }

  private static boolean sameDay(RecordedDay one, RecordedDay other) {
    return one.day().equals(other.day());
  }

  private void openDay() {
    RecordedDay day = days.getValue();
    if (day == null) {
      return;
    }
    try {
      long from = at(day, LocalTime.parse(time.getText().strip(), TIME));
      if (from < day.from() || (day.to() != Times.NEVER && from > day.to())) {
        trouble.setText(
            "%s lies outside of the recording: write a time from %s to %s."
                .formatted(
                    time.getText().strip(),
                    format.time(day.from()),
                    day.to() == Times.NEVER ? "now" : format.time(day.to())));
        return;
      }
      trouble.setText("");
      chosen.accept(new ReplayChoice.OfDay(day, from));
    } catch (DateTimeException e) {
      trouble.setText(
          "“%s” is no time: write hours and minutes, for instance 14:03."
              .formatted(time.getText().strip()));
    }
  }

  /** That time on the desk's clock within the day, which begins and ends in UTC. */
  private long at(RecordedDay day, LocalTime wanted) {
    ZonedDateTime begin = Times.instant(day.from()).atZone(format.zone());
    LocalDate date = begin.toLocalDate();
    boolean before = wanted.isBefore(begin.toLocalTime().withNano(0));
    ZonedDateTime at = (before ? date.plusDays(1) : date).atTime(wanted).atZone(format.zone());
    long nanos = Times.nanos(at.toInstant());
    boolean sameSecond =
        Math.floorDiv(nanos, Times.NANOS_PER_SECOND)
            == Math.floorDiv(day.from(), Times.NANOS_PER_SECOND);
    return sameSecond ? day.from() : nanos;
  }

  private void openFile() {
    try {
      trouble.setText("");
      chosen.accept(new ReplayChoice.OfFile(Path.of(path.getText().strip())));
    } catch (InvalidPathException e) {
      trouble.setText("“%s” is no path: %s.".formatted(path.getText().strip(), e.getReason()));
    }
  }

  private void browse() {
    files
        .open()
        .ifPresent(
            file -> {
              path.setText(file.toString());
              openFile();
            });
  }
}
