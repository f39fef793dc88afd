package org.passerelle.shared;

import java.util.Map;

/**
 * What a feature that keeps personal data owes the people it is about: a copy (right of access) and erasure. Collected
 * by the feature {@code privacy}.
 */
public interface PersonalDataHolder {

    /** Name of the feature, and so of the section of the export. */
    String feature();

    /** Everything kept about the participant, as plain values by name; empty when nothing is. */
    Map<String, Object> export(long participantId);

    /** Erases what identifies the participant; anonymous counts stay true. */
    void erase(long participantId);
}
