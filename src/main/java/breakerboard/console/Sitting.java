package breakerboard.console;

import javafx.beans.property.ReadOnlyStringProperty;

/** Who sits at the console, as the frame of the window needs it. */
public interface Sitting {
  /** Whose seat it is; empty while nobody is signed in. */
  ReadOnlyStringProperty nameProperty();

  /** Why who sits here may not act, without a full stop; empty when there is no such reason. */
  ReadOnlyStringProperty offProperty();

  /** Lets somebody else sit down. */
  void change();

  /** Nobody acts any more before somebody signs in. */
  void lock();
}
