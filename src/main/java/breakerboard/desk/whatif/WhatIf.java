package breakerboard.desk.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Answers what other limits would have done. Nothing of it touches the desk that asks. */
public interface WhatIf {
  /** Of a desk that can answer nothing. */
  static WhatIf none() {
    return new WhatIf() {
      private static final String WHY = "This console reads no recordings and no files.";

      @Override
      public Optional<String> whyNoDays() {
        return Optional.of(WHY);
      }

      @Override
      public List<LocalDate> days() {
        return List.of();
      }

      @Override
      public Answered answer(Question question, WhatIfWatch watch) throws WhatIfException {
        throw new WhatIfException(WHY);
      }
    };
  }

  /** Why no day of this desk can be replayed, a sentence; empty when days can. */
  Optional<String> whyNoDays();

  /**
   * The days that are recorded, the newest first. Reads the disk.
   *
   * @throws WhatIfException with a sentence when they cannot be read
   */
  List<LocalDate> days() throws WhatIfException;

  /**
   * Answers a question; long work, on the thread that asks.
   *
   * @throws WhatIfException with a sentence when the source or the limits cannot be used
   * @throws WhatIfCancelledException when the watch ends it
   */
  Answered answer(Question question, WhatIfWatch watch) throws WhatIfException;

  /**
   * What came of it.
   *
   * @param now with the limits of now
   * @param staged with each of the staged ones, in their order
   * @param missing why it breaks off before its end, a sentence; empty when nothing is missing
   */
  record Answered(Outcome now, List<Outcome> staged, Optional<String> missing) {
    public Answered {
      staged = List.copyOf(staged);
    }

    /** The limits of now beside the first staged ones. */
    public Comparison comparison() {
      return Comparison.of(now, staged.getFirst());
    }
  }
}
