package org.passerelle.disclosure;

/** How withheld figures must be marked where they are published; the protection is proven for exactly this marking. */
public enum Marking {
    /** Small counts may be marked «&lt; k», the others «not shown»: the reader learns which is which, and no more. */
    BY_REASON,
    /**
     * Every withheld figure must wear the same mark. Needed where the reason would itself narrow a count: of two small
     * parts whose sum is k or more, neither can be 0.
     */
    UNIFORM
}
