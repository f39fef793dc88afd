package org.passerelle.disclosure;

/**
 * Nothing that may still be withheld protects the new tables against what is already published: they must not be released
 * beside it. Coarsen them or wait for a larger population.
 */
public final class UnprotectableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnprotectableException() {
        super("no suppression protects these tables beside what is already published");
    }
}
