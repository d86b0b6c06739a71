package breakerboard.cli;

import breakerboard.console.app.ConsoleContext;

/**
 * A desk that is open and not started.
 *
 * @param supervises whether ending it would leave books unsupervised
 */
record ConsoleOpened(Session session, ConsoleContext context, boolean supervises) {}
