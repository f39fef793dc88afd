package org.passerelle.survey;

/**
 * A link to give to one person.
 *
 * @param name of the person, for the card
 * @param token as in {@code /f/{token}}; empty once the person has answered
 */
public record PersonalLink(String name, String token, boolean answered) {}
