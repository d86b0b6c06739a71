package breakerboard.console.book;

import breakerboard.console.Actions;
import breakerboard.console.BreakerModel;
import breakerboard.console.OffSwitch;
import breakerboard.domain.BreakerStatus;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The actions on a breaker; those that are not possible now stay in their places and say why. */
final class ActionBar {
  private static final String PRIMARY = "primary";

  private final Actions actions;
  private final ActionButton reset = new ActionButton();
  private final ActionButton bypass = new ActionButton();
  private final ActionButton override = new ActionButton();
  private final ActionButton disable = new ActionButton();
  private final ActionButton trip = new ActionButton();
  private boolean narrow;

  ActionBar(Actions actions) {
    this.actions = actions;
  }

  /** The buttons, that which trips at the far end. */
  List<Node> nodes() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    trip.button.getStyleClass().add("trip-action");
    return List.of(
        reset.offSwitch.place(),
        bypass.offSwitch.place(),
        override.offSwitch.place(),
        disable.offSwitch.place(),
        space,
        trip.offSwitch.place());
  }

  /** Where there is little room the buttons are named by their verb alone. */
  void setNarrow(boolean nowNarrow) {
    narrow = nowNarrow;
  }

  void show(BreakerModel breaker) {
    BreakerStatus status = breaker.snapshot().status();
    boolean emergency = status == BreakerStatus.EMERGENCY_HALT;
    if (emergency) {
      reset.show("Switch off…", "", breaker, actions::resume);
    } else {
      reset.show("Reset…", ActionRules.reset(breaker), breaker, actions::reset);
    }
    reset.lead(status.resettable() || emergency);
    if (status == BreakerStatus.BYPASSED) {
      bypass.show("End bypass…", "", breaker, actions::endBypass);
    } else {
      bypass.show(
          narrow ? "Bypass…" : "Bypass until…",
          ActionRules.bypass(breaker),
          breaker,
          actions::bypass);
    }
    override.show(
        narrow ? "Override…" : "Override limit…",
        ActionRules.overrideLimit(breaker),
        breaker,
        actions::overrideLimit);
    if (status == BreakerStatus.DISABLED) {
      disable.show("Enable…", "", breaker, actions::enable);
    } else {
      disable.show("Disable…", ActionRules.disable(breaker), breaker, actions::disable);
    }
    trip.show("Trip…", ActionRules.trip(breaker), breaker, actions::trip);
  }

  /** A button that can be off. */
  private final class ActionButton {
    private final Button button = new Button();
    private final OffSwitch offSwitch = new OffSwitch(button);

    ActionButton() {
      button.setMnemonicParsing(false);
      button.setMinWidth(Region.USE_PREF_SIZE);
    }

    void show(String text, String whyNot, BreakerModel breaker, Consumer<BreakerModel> action) {
      String verb = text.replace("…", "");
      button.setText(text);
      button.setOnAction(_ -> action.accept(breaker));
      button.setAccessibleText(verb + " " + breaker.entry().label());
      offSwitch.show(verb, actions.offProperty().get(), whyNot);
    }

    /** The main button of the place. */
    void lead(boolean leads) {
      if (leads != button.getStyleClass().contains(PRIMARY)) {
        if (leads) {
          button.getStyleClass().add(PRIMARY);
        } else {
          button.getStyleClass().remove(PRIMARY);
        }
      }
    }
  }
}
