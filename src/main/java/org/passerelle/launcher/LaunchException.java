package org.passerelle.launcher;

import java.io.Serial;

/** A start that cannot succeed. The message is one line for the person at the terminal: what is wrong, what to do. */
public final class LaunchException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public LaunchException(String line) {
        super(line);
    }

    public LaunchException(String line, Throwable cause) {
        super(line, cause);
    }
}
