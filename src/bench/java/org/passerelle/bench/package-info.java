/**
 * Measures what the project promises to be fast at: {@code ./mvnw -Pbench verify}, one alone by {@code -Dbench=statistics}.
 *
 * <p>A ratio is taken within one run, the two sides in turn (A B A B …), so that a machine that drifts does not decide;
 * quoted is the median of the rounds. {@code src/docs/bench.md} says what each figure means.
 */
package org.passerelle.bench;
