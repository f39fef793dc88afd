package org.passerelle.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The launcher's own parts, put together as the benches need them; loopback only, stopped by {@link #close}. */
public final class BenchServer implements AutoCloseable {

    /** As in production: the full compiler, the collector that the machine's size gives, the memory of a small server. */
    private static final List<String> PRODUCTION =
            List.of("-Xmx1g", "-Djava.awt.headless=true", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8");

    private final Server server;
    private final int port;

    private BenchServer(LaunchSettings settings, List<String> options) {
        this.port = settings.port();
        this.server = options.isEmpty() ? new Server(settings) : new Server(settings, options);
    }

    /**
     * Starts the portal as in production on this database, and comes back when it is ready.
     *
     * @param base the project's directory
     * @param directory for everything that the bench makes
     */
    public static BenchServer portal(Path base, Path directory, EmbeddedDatabase database) {
        LaunchSettings settings = settings(
                base,
                directory.resolve("production"),
                base.resolve("target/passerelle"),
                EmbeddedDatabase.freePort());
        Properties properties = new Properties();
        properties.setProperty("passerelle.db.url", database.url());
        properties.setProperty("passerelle.db.user", database.user());
        properties.setProperty("passerelle.db.password", database.password());
        properties.setProperty("passerelle.secret", database.masterKey());
        return started(settings, PRODUCTION, properties, "/health/ready");
    }

    /** Starts an application that is one empty page, with the demo's options, and comes back when it shows the page. */
    static BenchServer empty(Path base, Path directory, int port) {
        Path webapp = directory.resolve("empty");
        try {
            Files.createDirectories(webapp.resolve("WEB-INF"));
            Files.writeString(webapp.resolve("index.html"), "<!DOCTYPE html><title>Empty</title><p>Empty.\n");
            Files.writeString(
                    webapp.resolve("WEB-INF/web.xml"),
                    "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"/>\n");
        } catch (IOException e) {
            throw new LaunchException("The empty application cannot be written: " + e, e);
        }
        return started(settings(base, directory, webapp, port), List.of(), new Properties(), "/");
    }

    private static BenchServer started(
            LaunchSettings settings, List<String> options, Properties properties, String page) {
        BenchServer server = new BenchServer(settings, options);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop bench server"));
        try {
            if (!server.server.hasClassArchive()) {
                server.server.makeClassArchive(properties);
            }
            server.server.start(properties);
            server.server.awaitPage(page);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static LaunchSettings settings(Path base, Path directory, Path webapp, int port) {
        Path jar = directory.resolve("server/payara-micro.jar");
        try {
            Files.createDirectories(jar.getParent());
            Files.createDirectories(directory.resolve("data"));
            if (!Files.exists(jar)) {
                Files.copy(
                        base.resolve("target/server/payara-micro.jar"), jar, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new LaunchException("The bench cannot prepare " + directory + ": " + e, e);
        }
        return new LaunchSettings(
                port,
                Optional.empty(),
                Optional.empty(),
                webapp,
                directory.resolve("data"),
                jar.getParent(),
                base.resolve("db/migration"),
                false);
    }

    /** On the loopback address. */
    public int port() {
        return port;
    }

    int awaitEnd() throws InterruptedException {
        return server.awaitEnd();
    }

    @Override
    public void close() {
        server.close();
    }
}
