package breakerboard.console.app;

import breakerboard.console.DemandTimer;
import breakerboard.console.DeskModel;
import breakerboard.console.DialogHost;
import breakerboard.console.Display;
import breakerboard.console.EngineWatch;
import breakerboard.console.FileChoice;
import breakerboard.console.FileToOpen;
import breakerboard.console.Format;
import breakerboard.console.JournalModel;
import breakerboard.console.ScreenBridge;
import breakerboard.console.Selection;
import breakerboard.console.dialogs.Commands;
import breakerboard.console.dialogs.Deeds;
import breakerboard.console.dialogs.DialogPlace;
import breakerboard.console.dialogs.RecentReasons;
import breakerboard.console.dialogs.Requests;
import breakerboard.console.dialogs.Seat;
import breakerboard.console.events.AlarmsModel;
import breakerboard.console.handover.ShiftModel;
import breakerboard.console.help.Help;
import breakerboard.console.print.Printers;
import breakerboard.console.replay.ReplayModel;
import breakerboard.domain.Times;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * What all windows of a console share: the models, the bridge that fills them, and how they look.
 *
 * @param files makes what asks for the file of an export, for the window over which it asks
 * @param printers asks the system nothing before somebody prints
 */
record SharedParts(
    ConsoleContext context,
    DeskModel desk,
    ScreenBridge bridge,
    Format format,
    Commands commands,
    AlarmsModel alarms,
    JournalModel journal,
    ShiftModel shift,
    ReplayModel replays,
    RecentReasons reasons,
    Deeds.HoldTime hold,
    Files files,
    Printers printers,
    Display display,
    Visibility visibility,
    HealthWatch health,
    EngineWatch engine) {

  /** Makes what asks for the file of an export over a window. */
  @FunctionalInterface
  interface Files {
    FileChoice over(Supplier<@Nullable Window> owner);
  }

  /** Made on the JavaFX thread. */
  static SharedParts of(
      ConsoleContext context,
      DemandTimer timer,
      Deeds.HoldTime hold,
      Files files,
      Printers printers) {
    DeskModel desk = new DeskModel(context.gateway().configuration().catalogue());
    ScreenBridge bridge = ScreenBridge.onto(context.gateway(), desk, timer);
    JournalModel journal = new JournalModel(context.records().journal());
    journal.follow(bridge);
    Format format = new Format(context.zone(), desk.catalogue());
    AlarmsModel alarms = new AlarmsModel(desk, journal, context.records().events(), bridge::post);
    bridge.agesWhile(() -> alarms.unacknowledgedProperty().get() > 0);
    return new SharedParts(
        context,
        desk,
        bridge,
        format,
        Commands.over(context.gateway(), bridge),
        alarms,
        journal,
        new ShiftModel(context.records().shifts(), task -> onScreen(bridge, task)),
        new ReplayModel(context.replays(), bridge, format, SharedParts::aside),
        new RecentReasons(),
        hold,
        files,
        printers,
        new Display(context.theme()),
        new Visibility(bridge),
        new HealthWatch(context, bridge),
        new EngineWatch(context.gateway(), desk, timer::after, bridge::post, System::nanoTime));
  }

  /** What the first window has of its own. */
  WindowParts firstWindow(Supplier<@Nullable Window> owner) {
    DialogHost dialogs = new DialogHost();
    Seat seat = new Seat(context.operators(), dialogs, commands, format);
    DialogPlace place = new DialogPlace(desk, dialogs, commands, format, seat);
    return parts(place, new Requests(place), owner);
  }

  /** What a window beside the first one has of its own: the seat is the same. */
  WindowParts windowBeside(WindowParts first, Supplier<@Nullable Window> owner) {
    DialogHost dialogs = new DialogHost();
    Seat seat = first.place().seat().in(dialogs);
    DialogPlace place = new DialogPlace(desk, dialogs, commands, format, seat);
    return parts(place, first.requests().in(place), owner);
  }

  private WindowParts parts(
      DialogPlace place, Requests requests, Supplier<@Nullable Window> owner) {
    Selection selection = new Selection();
    return new WindowParts(
        selection,
        place,
        requests,
        new Deeds(place, reasons, hold, context.store(), requests),
        new Help(place.host(), selection, context.gateway()::configuration),
        files.over(owner),
        FileToOpen.ofSystem(owner));
  }

  /** At once where that is the screen's own thread. */
  void onScreen(Runnable task) {
    onScreen(bridge, task);
  }

  private static void onScreen(ScreenBridge bridge, Runnable task) {
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      bridge.post(task);
    }
  }

  /** The desk's clock, before it has one that of the machine; nanoseconds since the epoch. */
  long now() {
    return desk.clock() == Times.NEVER ? Times.nanos(Instant.now()) : desk.clock();
  }

  /** Work for the processor, on a thread of its own behind all others. */
  static void behind(Runnable task) {
    Thread.ofPlatform().name("past").daemon().priority(Thread.MIN_PRIORITY).start(task);
  }

  /** A printer may keep its caller for ever; the program ends all the same. */
  static void printing(Runnable task) {
    Thread.ofPlatform().name("printing").daemon().start(task);
  }

  /** An audio device may keep its caller for ever. */
  static void sounding(Runnable task) {
    Thread.ofPlatform().name("sound").daemon().start(task);
  }

  static void aside(Runnable task) {
    Thread.ofVirtual().name("aside").start(task);
  }
}
