package org.passerelle.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.passerelle.disclosure.UnprotectableException;

/**
 * Makes the new editions of an organisation: for all its scopes at once, beside everything it has released. Pure: the same
 * facts and editions give the same new ones.
 */
final class Release {

    private static final Logger LOG = Logger.getLogger(Release.class.getName());

    /** Makes the editions of one cube. */
    private interface Maker {
        List<Edition> make(List<Scope> scopes);
    }

    private Release() {}

    /**
     * The editions that may be released now, besides {@code released}; none where nothing has changed, or too little has.
     *
     * @param scopes all scopes of the organisation
     * @param released all its editions
     */
    static List<Edition> of(int k, Facts facts, List<Scope> scopes, List<Edition> released, LocalDate today) {
        List<Edition> made = new ArrayList<>();
        for (Cube cube : Cube.values()) {
            Shelf shelf = new Shelf(released, cube);
            Maker maker =
                    switch (cube) {
                        case PERSONS -> new PeopleRelease(k, facts, shelf, today)::make;
                        case VOLUME -> new VolumeRelease(k, facts, shelf, today)::make;
                        case CYCLES -> new CycleRelease(k, facts, shelf, today)::make;
                        case PULSE -> new PulseRelease(k, facts, shelf, today)::make;
                    };
            try {
                made.addAll(maker.make(scopes));
            } catch (UnprotectableException none) {
                // What is released leaves no safe choice: it stays as it is until more people have come.
                LOG.log(Level.INFO, "No new edition of {0}", cube);
            }
        }
        return made;
    }
}
