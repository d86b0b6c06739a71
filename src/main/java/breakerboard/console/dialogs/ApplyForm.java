package breakerboard.console.dialogs;

import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.config.LiveOverride;
import breakerboard.console.Figures;
import breakerboard.desk.ConfigurationStore;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Says what happens when an operator applies staged limits: what counts then, which a live override
 * or a book's own section can keep from being what was typed.
 */
final class ApplyForm {
  private final String book;
  private final List<LimitChange> changes;
  private final ConfigurationStore store;
  private final LongFunction<String> time;
  private Optional<After> last = Optional.empty();

  /** What a configuration becomes in either way; to find it out, all of it is checked. */
  private record After(
      Configuration now, Optional<Configuration> live, Optional<Configuration> saved) {}

  /**
   * @param book {@link Command#DESK} for all books
   * @param store keeps what is saved to the file
   * @param time says a time of day, given in nanoseconds since the epoch
   */
  ApplyForm(
      String book, List<LimitChange> changes, ConfigurationStore store, LongFunction<String> time) {
    this.book = book;
    this.changes = List.copyOf(changes);
    this.store = store;
    this.time = time;
  }

  DeedForm form(Configuration config) {
    List<KeyChange> all = changes.stream().map(LimitChange::change).toList();
    After after =
        last.filter(known -> known.now() == config)
            .orElseGet(
                () ->
                    new After(
                        config,
                        config
                            .withOverrides(book, all, Times.NEVER, "", "", Times.NEVER)
                            .configuration(),
                        config.stageInFile(book, all).configuration()));
    last = Optional.of(after);
    String count = Figures.count(changes.size(), "change", "changes");
    List<Way> ways = new ArrayList<>();
    ways.add(
        new Way(
                "As a live override, until a time or until reverted",
                "Apply %s live".formatted(count),
                Way.End.OPTIONAL,
                List.of(),
                (until, _) -> new Command.SetOverride(book, all, until))
            .saying(words(config, after.live())));
    after
        .saved()
        .map(then -> LimitForms.save(count, then.document(), store))
        .ifPresent(way -> ways.add(way.saying(words(config, after.saved()))));
    return new DeedForm(
        Deed.APPLY,
        "Apply",
        BreakerStatus.ACTIVE,
        "Apply %s to %s".formatted(count, LimitForms.where(book)),
        List.of(),
        ways,
        book,
        DeedForm.LONGEST_OVERRIDE_MINUTES,
        changes.isEmpty() ? "nothing is staged" : "");
  }

  /**
   * @param then after the changes; empty where they cannot be made so
   */
  private List<String> words(Configuration config, Optional<Configuration> then) {
    List<String> lines = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    int held = 0;
    for (LimitChange staged : changes) {
      Optional<ValueThen> value =
          then.flatMap(
              after ->
                  config
                      .catalogue()
                      .find(staged.change().path())
                      .map(key -> new ValueThen(after, book, key)));
      Optional<LiveOverride> above = value.flatMap(it -> it.heldBy(staged.change().value()));
      lines.add(
          above.map(live -> underneath(config, staged.change(), live)).orElse(staged.inWords()));
      value.map(ValueThen::elsewhere).filter(said -> !said.isEmpty()).ifPresent(elsewhere::add);
      held += above.isPresent() ? 1 : 0;
    }
    List<String> words = LimitForms.lines(lines);
    words.add(when(held));
    words.addAll(LimitForms.lines(elsewhere));
    return words;
  }

  /** What is written beneath a live override, which goes on. */
  private String underneath(Configuration config, KeyChange change, LiveOverride live) {
    Key<?> key = live.key();
    ConfigNode before =
        config
            .withoutOverrides(book, List.of(key.path()))
            .withoutOverrides(Command.DESK, List.of(key.path()))
            .effective(book, key);
    return "%s %s → %s in the file; %s goes on, a live override until %s"
        .formatted(
            key.name(),
            ValueThen.words(key, before),
            ValueThen.words(key, change.value()),
            ValueThen.words(key, live.value()),
            live.until() == Times.NEVER ? "it is reverted" : time.apply(live.until()));
  }

  /**
   * @param held how many live overrides keep from counting
   */
  private String when(int held) {
    if (held > 0 && held == changes.size()) {
      return "Nothing changes on the next observation.";
    }
    int counting = changes.size() - held;
    String who =
        held == 0
            ? counting == 1 ? "It counts" : "They count together"
            : counting == 1 ? "The other counts" : "The others count together";
    return "%s from the next observation on, for %s.".formatted(who, LimitForms.where(book));
  }
}
