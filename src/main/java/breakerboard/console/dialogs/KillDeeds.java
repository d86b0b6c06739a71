package breakerboard.console.dialogs;

import breakerboard.console.Afterwards;
import breakerboard.console.BookModel;
import breakerboard.console.DeskModel;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerStatus;
import java.util.List;
import java.util.Optional;

/** Opens the dialogs of the kill switch: of the desk or of one book, on or off. */
final class KillDeeds {
  private final DeskModel desk;
  private final Commands commands;
  private final DeedDialogs dialogs;
  private final BookForms books;
  private final Afterwards afterwards;

  /**
   * @param afterwards tells what is to be said of a dialog that is gone
   */
  KillDeeds(
      DeskModel desk,
      Commands commands,
      DeedDialogs dialogs,
      BookForms books,
      Afterwards afterwards) {
    this.desk = desk;
    this.commands = commands;
    this.dialogs = dialogs;
    this.books = books;
    this.afterwards = afterwards;
  }

  /** Off where it is on for the desk or the shown book, else on. */
  void turn(Optional<BookModel> shown) {
    if (desk.killSwitch()) {
      resumeDesk();
    } else if (shown.filter(KillDeeds::engaged).isPresent()) {
      resumeBook(shown.get());
    } else {
      haltDesk(shown);
    }
  }

  /** Off for the desk where it is on for it, else for the book. */
  void resume(String book) {
    if (desk.killSwitch()) {
      resumeDesk();
    } else {
      desk.book(book).ifPresent(this::resumeBook);
    }
  }

  void resumeDesk() {
    dialogs.open(
        _ -> {
          List<String> others =
              desk.books().stream().filter(book -> !engaged(book)).map(BookModel::name).toList();
          return books.resumeDesk(desk.books().size() - others.size(), others);
        },
        _ -> {},
        Optional.empty());
  }

  /** The rest of the desk can be halted from there, too. */
  private void resumeBook(BookModel book) {
    dialogs.open(
        _ -> books.resumeBook(book.snapshot()),
        _ -> {},
        Optional.of(
            new DeedController.Elsewhere(
                "Halt the whole desk…", () -> haltDesk(Optional.of(book)))));
  }

  /**
   * On for the desk.
   *
   * @param shown can be halted from there instead
   */
  void haltDesk(Optional<BookModel> shown) {
    dialogs.kill(
        config -> books.killDesk(desk.summaries(), config),
        this::tellWhoIsNotHalted,
        new KillController.Scope(
            "The whole desk",
            shown.map(BookModel::name).orElse(""),
            () -> shown.ifPresent(this::turnOnly)));
  }

  /** The dialog is gone, and the event of it is one of many. */
  private void tellWhoIsNotHalted(Answer answer) {
    if (answer instanceof Answer.Accepted) {
      String spared = books.notHalted(desk.summaries(), commands.configuration());
      if (!spared.isEmpty()) {
        afterwards.tell(spared);
        WhileHalted.until(desk, () -> afterwards.takeBack(spared));
      }
    }
  }

  private void turnOnly(BookModel shown) {
    if (engaged(shown)) {
      resumeBook(shown);
    } else {
      dialogs.kill(
          config -> books.killBook(shown.snapshot(), config),
          _ -> {},
          new KillController.Scope(
              shown.name(), "The whole desk", () -> haltDesk(Optional.of(shown))));
    }
  }

  private static boolean engaged(BookModel book) {
    return book.breakers().stream()
        .anyMatch(breaker -> breaker.snapshot().status() == BreakerStatus.EMERGENCY_HALT);
  }
}
