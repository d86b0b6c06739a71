package breakerboard.console.limits;

import breakerboard.console.FileToOpen;
import breakerboard.desk.whatif.Source;
import breakerboard.desk.whatif.WhatIf;
import breakerboard.desk.whatif.WhatIfException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What is replayed: today, a day that is recorded, or a file that the operator names. */
final class SourceChoice {
  private final ComboBox<Item> box;
  private final WhatIf whatIf;
  private final FileToOpen files;
  private final Executor aside;
  private final Executor screen;
  private final Runnable changed;
  private Optional<Path> file = Optional.empty();
  private List<LocalDate> days = List.of();
  private Optional<Source> chosen = Optional.empty();
  private String trouble = "";
  private boolean offering;

  /** A line of the list: a source, or the wish for a file. */
  record Item(String words, Optional<Source> source) {
    private static final Item ASK = new Item("A file…", Optional.empty());

    private static Item of(Source source) {
      return new Item(WhatIfWords.name(source), Optional.of(source));
    }
  }

  /**
   * @param aside runs what reads the disk
   * @param screen brings what it is given onto the JavaFX thread, later
   * @param changed runs when another source is chosen
   */
  SourceChoice(
      ComboBox<Item> box,
      WhatIf whatIf,
      FileToOpen files,
      Executor aside,
      Executor screen,
      Runnable changed) {
    this.box = box;
    this.whatIf = whatIf;
    this.files = files;
    this.aside = aside;
    this.screen = screen;
    this.changed = changed;
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Item item) {
            return item == null ? "" : item.words();
          }

          @Override
          public Item fromString(String words) {
            throw new UnsupportedOperationException("Sources are chosen, not typed.");
          }
        });
    box.setPromptText("Choose a file");
    chosen = whatIf.whyNoDays().isEmpty() ? Optional.of(new Source.Today()) : Optional.empty();
    offer();
    box.valueProperty().subscribe((_, now) -> choose(now));
  }

  /** Looks which days are recorded. */
  void refresh() {
    if (whatIf.whyNoDays().isEmpty()) {
      aside.execute(this::list);
    }
  }

  private void list() {
    try {
      List<LocalDate> recorded = whatIf.days();
      screen.execute(() -> listed(recorded, ""));
    } catch (WhatIfException e) {
      screen.execute(() -> listed(List.of(), String.valueOf(e.getMessage())));
    }
  }

  private void listed(List<LocalDate> recorded, String why) {
    days = recorded;
    trouble = why;
    offer();
    changed.run();
  }

  private void offer() {
    List<Item> items = new ArrayList<>();
    if (whatIf.whyNoDays().isEmpty()) {
      items.add(Item.of(new Source.Today()));
      days.forEach(day -> items.add(Item.of(new Source.Day(day))));
    }
    file.ifPresent(path -> items.add(Item.of(new Source.OfFile(path))));
    items.add(Item.ASK);
    offering = true;
    box.getItems().setAll(items);
    box.setValue(chosen.map(Item::of).orElse(null));
    offering = false;
  }

  private void choose(@Nullable Item item) {
    if (offering || item == null) {
      return;
    }
    if (item.source().isPresent()) {
      chosen = item.source();
      changed.run();
    } else {
      screen.execute(this::ask);
    }
  }

  private void ask() {
    files
        .open()
        .ifPresent(
            path -> {
              file = Optional.of(path);
              chosen = Optional.of(new Source.OfFile(path));
            });
    offer();
    changed.run();
  }

  /** The chosen one; empty while none is. */
  Optional<Source> chosen() {
    return chosen;
  }

  /** Why nothing can be replayed, a sentence; empty when something can. */
  String obstacle() {
    return chosen.isPresent() ? "" : whatIf.whyNoDays().orElse("choose what is replayed");
  }

  /** What is wrong with the recordings, a sentence; empty when nothing is. */
  String trouble() {
    return trouble;
  }
}
