package org.passerelle.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server process's first class: ends the server when the process that started it is gone, however that ended. It is
 * copied into the server's launcher jar alone, and so uses nothing but the JDK.
 */
public final class WatchedServer {

    private static final String PAYARA = "fish.payara.micro.impl.RootDirLauncher";

    private WatchedServer() {}

    /** Starts Payara Micro with these arguments. Its standard input is a pipe from the process to watch. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread watch = new Thread(WatchedServer::watch, "watch parent");
        watch.setDaemon(true);
        watch.start();
        try {
            Class.forName(PAYARA).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void watch() {
        try {
            // Nobody writes; the end of the stream is the end of the parent.
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("Passerelle: the launcher cannot be watched: " + e);
        }
        stopDatabaseToo();
        System.exit(0);
    }

    /** A launcher that was killed cannot stop the database that it started. */
    private static void stopDatabaseToo() {
        String pidFile = System.getProperty("passerelle.launch.database");
        if (pidFile == null) {
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(Path.of(pidFile)), "stop database"));
    }

    private static void stop(Path pidFile) {
        try {
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            ProcessHandle.of(pid)
                    .filter(process -> process.info()
                            .commandLine()
                            .map(line -> line.contains(pidFile.toString()))
                            .orElse(false))
                    .ifPresent(ProcessHandle::destroy);
        } catch (IOException | NumberFormatException e) {
            // It stopped by itself, or the next start finds it.
            System.err.println("Passerelle: the database cannot be stopped: " + e);
        }
    }
}
