package breakerboard.console.notifications;

import breakerboard.console.Sound;
import breakerboard.domain.Priority;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * Alarm sounds as tones: the more urgent, the higher and the more of them (after IEC 60601-1-8,
 * where a burst of high priority has more pulses than one of medium priority).
 */
public final class Tones implements Sound {
  private static final float SAMPLES_A_SECOND = 22_050;
  private static final int BITS = 16;
  private static final double LOUDNESS = 0.35;
  private static final double TONE_SECONDS = 0.18;
  private static final double PAUSE_SECONDS = 0.09;

  /** So long a tone swells and fades, so that it does not click. */
  private static final double EDGE_SECONDS = 0.01;

  /**
   * A burst.
   *
   * @param hertz how high
   * @param tones how many
   */
  record Burst(double hertz, int tones) {
    static Burst of(Priority priority) {
      return switch (priority) {
        case CRITICAL -> new Burst(988, 5);
        case HIGH -> new Burst(784, 3);
        case MEDIUM -> new Burst(587, 2);
        case LOW -> new Burst(440, 1);
      };
    }

    /** Signed samples of 16 bits, the lower byte first. */
    byte[] samples() {
      int tone = (int) (TONE_SECONDS * SAMPLES_A_SECOND);
      int pause = (int) (PAUSE_SECONDS * SAMPLES_A_SECOND);
      byte[] bytes = new byte[tones * (tone + pause) * Short.BYTES];
      int at = 0;
      for (int i = 0; i < tones; i++) {
        for (int sample = 0; sample < tone; sample++) {
          int value = (int) (Short.MAX_VALUE * LOUDNESS * swell(sample, tone) * wave(sample));
          bytes[at++] = (byte) value;
          bytes[at++] = (byte) (value >> Byte.SIZE);
        }
        at += pause * Short.BYTES;
      }
      return bytes;
    }

    private double wave(int sample) {
      return Math.sin(2 * Math.PI * hertz * sample / SAMPLES_A_SECOND);
    }

    private static double swell(int sample, int length) {
      double edge = EDGE_SECONDS * SAMPLES_A_SECOND;
      return Math.min(1, Math.min(sample, length - sample) / edge);
    }
  }

  @Override
  public Optional<String> play(Priority priority) {
    AudioFormat format = new AudioFormat(SAMPLES_A_SECOND, BITS, 1, true, false);
    byte[] samples = Burst.of(priority).samples();
    try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
      line.open(format);
      line.start();
      int written = line.write(samples, 0, samples.length);
      line.drain();
      return written == samples.length
          ? Optional.empty()
          : Optional.of("The sound was cut off by the audio device.");
    } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
      return Optional.of(
          "No audio device can be used (%s): connect one, or watch the screen."
              .formatted(e.getMessage()));
    }
  }
}
