package org.passerelle.enrolment;

import org.passerelle.shared.Message;

/**
 * One thing wrong in a file.
 *
 * @param line as the editor or the spreadsheet numbers it, from 1
 * @param column its heading in the file; empty when the line as a whole is meant
 * @param message what is wrong and what to do
 */
public record RejectedCell(int line, String column, Message message) {}
