package breakerboard.console.app;

import breakerboard.console.BannerController;
import breakerboard.console.BannerFacts;
import breakerboard.console.BannerFeed;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The banner of a window. */
final class WindowBanner {
  private WindowBanner() {}

  /**
   * The controllers of the banner, by their classes.
   *
   * @param frame the class of the controller of the window's frame
   * @param framing that controller
   * @return the frame's among them
   */
  static <F> Map<Class<?>, Supplier<Object>> in(
      SharedParts shared, WindowParts window, Class<F> frame, F framing) {
    BannerController banner =
        new BannerController(shared.desk(), window.selection(), shared.format(), window.actions());
    BannerFacts facts =
        new BannerFacts(
            shared.desk(),
            shared.format(),
            shared.alarms().unacknowledgedProperty(),
            window.requests()::open);
    BannerFeed feed = new BannerFeed(shared.desk(), shared.format());
    Map<Class<?>, Supplier<Object>> controllers = new HashMap<>();
    controllers.put(frame, () -> framing);
    controllers.put(BannerController.class, () -> banner);
    controllers.put(BannerFacts.class, () -> facts);
    controllers.put(BannerFeed.class, () -> feed);
    return controllers;
  }
}
