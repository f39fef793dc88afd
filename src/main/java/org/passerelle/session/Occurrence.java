package org.passerelle.session;

import java.time.ZonedDateTime;

/** One date that a recurrence yields. */
public record Occurrence(ZonedDateTime start, ZonedDateTime end) {}
