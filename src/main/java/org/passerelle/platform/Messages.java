package org.passerelle.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.passerelle.shared.Message;

/** Turns a {@link Message} into words. */
public final class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The sentence in {@code locale}; French where the language is not offered. */
    public static String text(Message message, Locale locale) {
        Locale offered = Languages.nearest(locale);
        String pattern = bundle(message.feature(), offered).getString(message.key());
        if (message.args().isEmpty()) {
            return pattern;
        }
        Object[] args = message.args().stream()
                .map(arg -> arg instanceof Message inner ? text(inner, offered) : arg)
                .toArray();
        return new MessageFormat(pattern, offered).format(args);
    }

    /** The bundle of a feature in one of the offered languages. */
    public static ResourceBundle bundle(String feature, Locale locale) {
        return ResourceBundle.getBundle(
                "org.passerelle." + feature + ".messages",
                Languages.nearest(locale),
                Messages.class.getClassLoader(),
                NO_FALLBACK);
    }
}
