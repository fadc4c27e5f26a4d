package org.harmel.app.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work on all cores whose results come out in the order in which it was given; holds a bounded number of them. */
final class InOrder<T> implements AutoCloseable {
    private static final int AHEAD_PER_CORE = 8;

    private final int most;
    private final ExecutorService pool;
    private final Consumer<T> results;
    private final Deque<Future<T>> waiting = new ArrayDeque<>();

    InOrder(Consumer<T> results) {
        int cores = Runtime.getRuntime().availableProcessors();
        most = cores * AHEAD_PER_CORE;
        this.results = results;
        pool = Executors.newFixedThreadPool(cores, work -> {
            Thread thread = new Thread(work, "reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    void give(Supplier<T> work) {
        waiting.add(pool.submit(work::get));
        if (waiting.size() >= most) {
            takeFirst();
        }
    }

    private void takeFirst() {
        try {
            results.accept(waiting.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits for all results. */
    void finish() {
        while (!waiting.isEmpty()) {
            takeFirst();
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
