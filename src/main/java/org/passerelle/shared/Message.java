package org.passerelle.shared;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence for a person, named by the bundle of a feature and a key of it; turned into words only at the edge, where
 * the reader's language is known.
 *
 * @param feature feature whose bundle holds the key, such as {@code enrolment}
 * @param key key in {@code org.passerelle.<feature>.messages}
 * @param args what fills the places {@code {0}}, {@code {1}} … of the sentence; an argument may itself be a message
 */
public record Message(String feature, String key, List<Object> args) {

    public Message {
        args = List.copyOf(args);
    }

    /** The sentence {@code key} of the bundle of {@code feature}, filled with {@code args}. */
    public static Message of(String feature, String key, Object... args) {
        return new Message(feature, key, Arrays.asList(args));
    }

    @Override
    public String toString() {
        return feature + ":" + key;
    }
}
