package breakerboard.domain;

/**
 * A command with who gives it and why.
 *
 * @param id number given by the gateway, so that the answer finds its way back
 * @param operator never blank
 * @param reason never blank, except for the kill switch whose reason can be completed later
 * @param basedOn the configuration version that the operator saw
 */
public record Submission(
    long id, Command command, String operator, String reason, long basedOn, long arrival)
    implements Input {}
