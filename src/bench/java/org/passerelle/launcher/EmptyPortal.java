package org.passerelle.launcher;

import java.nio.file.Path;

/** As {@link Launcher}, with an empty application and no database: what the same server costs without the portal. */
public final class EmptyPortal {

    private EmptyPortal() {}

    /** The project's directory, the one for what is made, the port. Says when it is ready; ends by a signal. */
    public static void main(String[] arguments) throws InterruptedException {
        long begun = System.nanoTime();
        Path base = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[2]);
        try (BenchServer server = BenchServer.empty(base, Path.of(arguments[1]), port)) {
            System.out.printf(
                    "ready: http://localhost:%d/ (%.1f s)%n", server.port(), (System.nanoTime() - begun) / 1e9);
            System.out.flush();
            server.awaitEnd();
        }
    }
}
