package breakerboard.console.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final Area MAIN = new Area(0, 0, 1920, 1040);
  private static final Area LEFT = new Area(-2560, 0, 2560, 1400);
  private static final Area ABOVE = new Area(0, -1080, 1920, 1080);

  @Test
  void aWindowOnAScreenThatIsThereStays() {
    Area wanted = new Area(-2400, 100, 1600, 900);
    assertThat(Places.fitted(wanted, List.of(MAIN, LEFT))).isEqualTo(wanted);
  }

  @Test
  void aWindowAboveTheFirstScreenStays() {
    Area wanted = new Area(100, -1000, 1600, 900);
    assertThat(Places.fitted(wanted, List.of(MAIN, ABOVE))).isEqualTo(wanted);
  }

  @Test
  void aWindowOnAScreenThatIsGoneMovesToTheFirst() {
    assertThat(Places.fitted(new Area(-2400, 100, 1600, 900), List.of(MAIN)))
        .isEqualTo(new Area(0, 100, 1600, 900));
  }

  @Test
  void aWindowAcrossTwoScreensStays() {
    Area wanted = new Area(-800, 50, 1600, 900);
    assertThat(Places.fitted(wanted, List.of(MAIN, LEFT))).isEqualTo(wanted);
  }

  @Test
  void aWindowThatIsLessThanHalfSeenComesBackOntoItsScreen() {
    assertThat(Places.fitted(new Area(1400, 100, 1600, 900), List.of(MAIN)))
        .isEqualTo(new Area(320, 100, 1600, 900));
  }

  @Test
  void aWindowThatIsHalfSeenStaysWhereItWasPut() {
    Area wanted = new Area(1000, 100, 1600, 900);
    assertThat(Places.fitted(wanted, List.of(MAIN))).isEqualTo(wanted);
  }

  @Test
  void aTitleBarAboveTheScreenComesDownIntoReach() {
    assertThat(Places.fitted(new Area(100, -40, 1600, 900), List.of(MAIN)))
        .isEqualTo(new Area(100, 0, 1600, 900));
  }

  @Test
  void aTitleBarBelowTheScreenComesUpIntoReach() {
    assertThat(Places.fitted(new Area(100, 1030, 1600, 900), List.of(MAIN)))
        .isEqualTo(new Area(100, 140, 1600, 900));
  }

  @Test
  void aWindowThatIsLargerThanTheSmallerScreenShrinks() {
    Area laptop = new Area(0, 0, 1280, 680);
    assertThat(Places.fitted(new Area(2000, 30, 2400, 1300), List.of(laptop))).isEqualTo(laptop);
  }

  @Test
  void theScreenThatShowsMostOfAWindowKeepsIt() {
    Area right = new Area(1920, 0, 1280, 720);
    assertThat(Places.fitted(new Area(1900, -200, 1000, 700), List.of(MAIN, right)))
        .isEqualTo(new Area(1920, 0, 1000, 700));
  }
}
