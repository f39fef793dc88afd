package org.passerelle.session;

import java.time.LocalDate;
import org.passerelle.shared.Message;

/** A date that a recurrence would yield, left out, and why. */
public record SkippedDate(LocalDate date, Message reason) {}
