package org.passerelle.statistics;

/**
 * A known figure.
 *
 * @param known the value
 * @param <T> its type
 */
public record Computed<T>(T known) implements Figure<T> {}
