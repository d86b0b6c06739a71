/** Tests of the domain's own rules. */
@org.jspecify.annotations.NullMarked
package breakerboard.domain;
