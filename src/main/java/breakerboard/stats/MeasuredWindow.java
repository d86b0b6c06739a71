package breakerboard.stats;

/** A window of samples that keeps their mean and deviation as they come and go. */
public final class MeasuredWindow {
  private final SampleWindow samples = new SampleWindow(1);
  private final WindowMoments moments = new WindowMoments();

  /** Changes the bound and keeps the newest samples. */
  public void bound(int newBound) {
    samples.bound(newBound);
    follow();
  }

  /** Removes every sample that is not younger than {@code time}. */
  public void removeUpTo(long time) {
    samples.removeUpTo(time);
    follow();
  }

  private void follow() {
    while (moments.count() > samples.size()) {
      moments.removeFirst();
    }
  }

  /** Lets the oldest sample go where one more would be too many. */
  public void makeRoom() {
    if (samples.isFull()) {
      samples.removeFirst();
      moments.removeFirst();
    }
  }

  public void add(long time, double value) {
    makeRoom();
    samples.add(time, value);
    moments.add(value);
  }

  /** The samples, to be read. */
  public SampleWindow samples() {
    return samples;
  }

  public int size() {
    return samples.size();
  }

  /** 0 of nothing. */
  public double mean() {
    return moments.mean();
  }

  /** Population deviation, 0 of fewer than two. */
  public double deviation() {
    return moments.deviation();
  }

  /** {@link WindowMoments#turned}; with the samples all that there is to save. */
  public int turned() {
    return moments.turned();
  }

  /** Becomes, to the last bit, what had these samples and had turned over so many of them. */
  public void restore(long[] times, double[] values, int turnedOver) {
    samples.clear();
    for (int i = 0; i < times.length; i++) {
      samples.add(times[i], values[i]);
    }
    moments.restore(samples, turnedOver);
  }
}
