package org.passerelle.attendance;

import java.time.Duration;
import java.time.Instant;
import org.passerelle.session.SheetSession;

/** How somebody attended a session. */
public enum AttendanceStatus {
    PRESENT,
    LATE,
    EXCUSED,
    ABSENT;

    /** True for somebody who came. */
    public boolean isThere() {
        return this == PRESENT || this == LATE;
    }

    /**
     * Minutes that this counts for when nobody says otherwise: the whole session for somebody present, what is left of
     * it for somebody who comes late while it is under way, none for somebody away.
     */
    public int usualMinutes(SheetSession session, Instant now) {
        if (!isThere()) {
            return 0;
        }
        boolean underWay = now.isAfter(session.startsAt()) && now.isBefore(session.endsAt());
        return this == LATE && underWay
                ? Math.toIntExact(Duration.between(now, session.endsAt()).toMinutes())
                : session.minutes();
    }
}
