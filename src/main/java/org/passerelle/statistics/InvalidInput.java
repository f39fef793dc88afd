package org.passerelle.statistics;

/** Input that no figure may be made of; names the place, so that the caller can point at it. */
public final class InvalidInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String place;

    /**
     * @param place where, such as {@code "post[3]"} or {@code "WHO5 item 2"}
     * @param problem what is wrong there
     */
    public InvalidInput(String place, String problem) {
        super(place + ": " + problem);
        this.place = place;
    }

    /** Where the input is wrong. */
    public String place() {
        return place;
    }
}
