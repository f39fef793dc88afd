package org.passerelle.statistics;

/**
 * A figure that cannot be computed.
 *
 * @param why the reason, to be shown in place of the number
 * @param <T> the type that the value would have had
 */
public record NotComputable<T>(Because why) implements Figure<T> {}
