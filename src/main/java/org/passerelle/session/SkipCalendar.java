package org.passerelle.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;

/** The days on which a group does not meet: public holidays, school holidays of a zone. */
public final class SkipCalendar {

    private static final String PUBLIC = "public-holidays";
    private static final String PUBLIC_EAST = "public-holidays:alsace-moselle";
    private static final String SCHOOL = "school-holidays:";

    private final Set<String> publicHolidays;
    private final Set<String> zones;

    private SkipCalendar(Set<String> publicHolidays, Set<String> zones) {
        this.publicHolidays = publicHolidays;
        this.zones = zones;
    }

    /**
     * Reads what to skip.
     *
     * @param names of {@code public-holidays}, {@code public-holidays:alsace-moselle}, {@code school-holidays:A}, …B, …C
     * @throws Problem {@code INVALID} on {@code skip} for another name
     */
    public static SkipCalendar of(@Nullable List<String> names) {
        Set<String> publicHolidays = new TreeSet<>();
        Set<String> zones = new TreeSet<>();
        for (String name : names == null ? List.<String>of() : names) {
            if (name.equals(PUBLIC) || name.equals(PUBLIC_EAST)) {
                publicHolidays.add(name);
            } else if (name.startsWith(SCHOOL) && Set.of("A", "B", "C").contains(name.substring(SCHOOL.length()))) {
                zones.add(name.substring(SCHOOL.length()));
            } else {
                throw Problem.invalid("skip", "session", "invalid.skip", name);
            }
        }
        return new SkipCalendar(publicHolidays, zones);
    }

    /** Why a group does not meet on that day; empty when it does. */
    Optional<Message> reason(LocalDate day) {
        if (!publicHolidays.isEmpty()) {
            Optional<String> holiday = PublicHolidays.on(day, publicHolidays.contains(PUBLIC_EAST));
            if (holiday.isPresent()) {
                return holiday.map(key -> Message.of("session", key));
            }
        }
        return zones.stream()
                .filter(zone -> SchoolHolidays.contains(zone, day))
                .findFirst()
                .map(zone -> Message.of("session", "holiday.school", zone));
    }

    /** True when school holidays are asked for on a day whose calendar is not published here: said, not guessed. */
    public boolean isUnknown(LocalDate day) {
        return !zones.isEmpty() && !SchoolHolidays.isKnown(day);
    }

    /** The last day whose school holidays are known. */
    public static LocalDate knownTo() {
        return SchoolHolidays.knownTo();
    }
}
