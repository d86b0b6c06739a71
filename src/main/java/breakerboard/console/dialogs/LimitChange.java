package breakerboard.console.dialogs;

import breakerboard.domain.Command.KeyChange;

/**
 * A limit that is staged.
 *
 * @param inWords how it changes what counts now: {@code max_drawdown 8.0 % → 10.5 % (+31.3 %)}
 */
public record LimitChange(KeyChange change, String inWords) {}
