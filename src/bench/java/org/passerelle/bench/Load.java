package org.passerelle.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients at once, each doing the same again and again for a while. */
final class Load {

    /** How long one round takes. */
    static final Duration ROUND = Duration.ofSeconds(5);
    /** How long a cold server is warmed, and by how many: with more it would queue what is not compiled yet. */
    static final Duration WARM_UP = Duration.ofSeconds(40);

    static final int WARMING = 3;

    /** What one client does; opened in its own thread. */
    interface Client extends AutoCloseable {
        void once() throws IOException, SQLException;

        @Override
        void close() throws IOException, SQLException;
    }

    /** Makes client number so and so. */
    interface Clients {
        Client open(int number) throws IOException, SQLException;
    }

    private Load() {}

    /** How often a second all of them together did it. */
    static double perSecond(int clients, Duration time, Clients opened) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Double>> rates = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                int own = number;
                rates.add(threads.submit(() -> rate(opened, own, time)));
            }
            double sum = 0;
            for (Future<Double> rate : rates) {
                sum += rate.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static double rate(Clients opened, int number, Duration time)
            throws IOException, SQLException {
        try (Client client = opened.open(number)) {
            long begun = System.nanoTime();
            long done = 0;
            long spent = 0;
            while (spent < time.toNanos()) {
                client.once();
                done++;
                spent = System.nanoTime() - begun;
            }
            return done * 1e9 / spent;
        }
    }
}
