package breakerboard.console.limits;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue;
import breakerboard.console.DemandTimer;
import breakerboard.console.DeskModel;
import breakerboard.console.DialogHost;
import breakerboard.console.Format;
import breakerboard.console.JournalModel;
import breakerboard.console.ScreenBridge;
import breakerboard.console.Selection;
import breakerboard.console.Theme;
import breakerboard.console.dialogs.Commands;
import breakerboard.console.dialogs.Deeds;
import breakerboard.console.dialogs.DialogPlace;
import breakerboard.console.dialogs.RecentReasons;
import breakerboard.console.dialogs.Requests;
import breakerboard.console.dialogs.Seat;
import breakerboard.desk.Operators;
import breakerboard.desk.VersionHistory;
import breakerboard.desk.whatif.WhatIf;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.UnusedFields;
import breakerboard.testing.DeskFixture;
import breakerboard.testing.FakeGateway;
import breakerboard.testing.Pulse;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/**
 * The Limits view of a halted book with two live overrides, in a scene without a window; used on
 * the JavaFX thread.
 */
final class LimitsScreen implements AutoCloseable {
  private final DemandTimer timer = new DemandTimer();
  private final FakeGateway gateway;
  private final LimitsView view;
  private final Scene scene;

  LimitsScreen(Theme theme, double width, double height, KeyChange... furtherOverrides) {
    this(theme, width, height, Optional.empty(), WhatIf.none(), furtherOverrides);
  }

  /**
   * @param versions in the journal, empty where none is kept
   * @param whatIf answers at once
   */
  LimitsScreen(
      Theme theme,
      double width,
      double height,
      Optional<VersionHistory> versions,
      WhatIf whatIf,
      KeyChange... furtherOverrides) {
    KeyCatalogue catalogue = Breakers.catalogue();
    gateway = new FakeGateway(overridden(overridden(catalogue), List.of(furtherOverrides)));
    DeskModel desk = new DeskModel(catalogue);
    ScreenBridge bridge = ScreenBridge.onto(gateway, desk, timer);
    DialogHost host = new DialogHost();
    Format format = new Format(ZoneId.of("America/New_York"), catalogue);
    Commands commands = Commands.over(gateway, bridge);
    DialogPlace place =
        new DialogPlace(
            desk,
            host,
            commands,
            format,
            new Seat(Operators.unproved("jmeyer"), host, commands, format));
    Requests requests = new Requests(place);
    Deeds deeds =
        new Deeds(place, new RecentReasons(), Deeds.HoldTime.oneSecond(), _ -> {}, requests);
    Selection selection = new Selection();
    view =
        new LimitsView(
            place,
            selection,
            deeds,
            requests,
            new LimitsView.Past(versions, new JournalModel(Optional.empty()), bridge::post),
            new LimitsView.Trials(
                whatIf, () -> Optional.of(Path.of("march.jsonl")), Runnable::run));
    host.setView(view.root());
    scene = new Scene(host, width, height);
    theme.applyTo(scene);
    view.attach();
    gateway.publish(snapshot(List.of()));
    Pulse.drain();
    desk.book(DeskFixture.BOOK).ifPresent(selection::show);
    settle();
  }

  private static Configuration overridden(KeyCatalogue catalogue) {
    return overridden(
        Configuration.defaults(catalogue),
        List.of(
            new KeyChange("max_position_size_pct", ConfigNode.Numeric.of(0.12)),
            new KeyChange(
                "breaker_configs.drawdown.custom_config.underwater_limit_hours",
                ConfigNode.Numeric.of(30))));
  }

  private static Configuration overridden(Configuration base, List<KeyChange> changes) {
    return base.withOverrides(
            DeskFixture.BOOK,
            changes,
            DeskFixture.NOW + 90 * Times.NANOS_PER_MINUTE,
            "mkeller",
            "index rebalancing",
            DeskFixture.NOW)
        .configuration()
        .orElseThrow();
  }

  Scene scene() {
    return scene;
  }

  /** Shows the versions in the place of the keys, with the one at that place selected. */
  void showVersions(int place) {
    ((ToggleButton) scene.lookup("#versions")).setSelected(true);
    settle();
    if (scene.lookup("#versionRows") instanceof TableView<?> rows) {
      rows.getSelectionModel().clearAndSelect(place);
    }
    settle();
  }

  /** Asks for what the selected version would roll back. */
  void rollBack() {
    ((Button) scene.lookup("#rollBack")).fire();
    settle();
  }

  /** Chooses a breaker at the left. */
  void choose(String label) {
    @SuppressWarnings("unchecked")
    ListView<LimitSection> list = (ListView<LimitSection>) scene.lookup(".sections");
    list.getItems().stream()
        .filter(section -> section.label().equals(label))
        .forEach(list.getSelectionModel()::select);
    settle();
  }

  /** Types a value into the field of a key that is listed. */
  void type(String key, String text) {
    scene.getRoot().lookupAll(".text-field").stream()
        .map(TextField.class::cast)
        .filter(field -> String.valueOf(field.getAccessibleText()).startsWith(key + ","))
        .forEach(field -> field.setText(text));
    settle();
  }

  void apply() {
    ((Button) scene.lookup("#apply")).fire();
    settle();
  }

  /** Shows the what-if in the place of the keys, where it has none of its own. */
  void showWhatIf() {
    ToggleButton toggle = (ToggleButton) scene.lookup("#whatIf");
    toggle.setSelected(toggle.isVisible());
    settle();
  }

  /** Asks for a comparison, or for a sweep over the key that is looked at. */
  void runWhatIf(boolean sweep) {
    ((ToggleButton) scene.lookup(sweep ? "#sweep" : "#compare")).setSelected(true);
    settle();
    ((Button) scene.lookup("#runWhatIf")).fire();
    settle();
  }

  /** These wait for a second operator from now on. */
  void waits(ApprovalView... requests) {
    gateway.publish(snapshot(List.of(requests)));
    settle();
  }

  /** Lays everything out as the next pulses of a window would. */
  void settle() {
    for (int pulses = 0; pulses < 3; pulses++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      Pulse.drain();
    }
  }

  @Override
  public void close() {
    view.detach();
    timer.close();
  }

  private static DeskSnapshot snapshot(List<ApprovalView> waiting) {
    return new DeskSnapshot(
        DeskFixture.NOW,
        List.of(
            new DeskFixture()
                .with(DeskFixture.VOLATILITY, BreakerStatus.WARNING, 0.0431, 0.05)
                .with(DeskFixture.DRAWDOWN, BreakerStatus.TRIPPED, 0.083, 0.08)
                .trading(TradingState.HALTED, "Drawdown limit 8.30 % > 8.00 %")
                .book()),
        List.of(new BookSummary(DeskFixture.BOOK, TradingState.HALTED)),
        0,
        3,
        false,
        List.of(),
        1,
        0,
        0,
        UnusedFields.NONE,
        waiting);
  }
}
