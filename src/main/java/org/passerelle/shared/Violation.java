package org.passerelle.shared;

/**
 * One thing wrong with one thing given.
 *
 * @param field name of the field in the command (and so in the form and in the JSON); empty when the whole is wrong
 * @param message what is wrong and what to do
 */
public record Violation(String field, Message message) {

    /** A violation of {@code field}, said by {@code key} of the bundle of {@code feature}. */
    public static Violation of(String field, String feature, String key, Object... args) {
        return new Violation(field, Message.of(feature, key, args));
    }
}
