package org.passerelle.impact;

import org.passerelle.platform.Languages;
import org.passerelle.platform.Messages;
import org.passerelle.shared.Message;
import org.passerelle.shared.Wording;

/** Sentences of this feature's bundle in both languages, for figures that are kept. */
final class Wordings {

    private Wordings() {}

    static Wording of(String key, Object... args) {
        Message message = Message.of("impact", key, args);
        return new Wording(Messages.text(message, Languages.FRENCH), Messages.text(message, Languages.ENGLISH));
    }
}
