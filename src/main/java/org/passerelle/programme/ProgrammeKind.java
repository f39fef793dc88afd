package org.passerelle.programme;

/** What sort of collective action a programme is; each has its colour, icon and word. */
public enum ProgrammeKind {
    PARENTING,
    TALK,
    CAMPAIGN,
    TRAINING,
    EVENT;

    /** Name of the style class that sets the accent of this kind, such as {@code kind-talk}. */
    public String styleClass() {
        return "kind-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
