package org.passerelle.disclosure;

/** A table that contradicts itself or its neighbours; names the place, so that the caller can point at it. */
public final class InvalidTable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String place;

    /**
     * @param place where, such as {@code "counts[2][0]"} or the id of a cell
     * @param problem what is wrong there
     */
    public InvalidTable(String place, String problem) {
        super(place + ": " + problem);
        this.place = place;
    }

    /** Where the table is wrong. */
    public String place() {
        return place;
    }
}
