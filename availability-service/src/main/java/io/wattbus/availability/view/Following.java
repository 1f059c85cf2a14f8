package io.wattbus.availability.view;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.stereotype.Component;

/** The thread that follows Redis, for as long as the service answers requests. While Redis is away it tries again. */
@Component
class Following implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /** After the connections to Redis, before the web server; ends in the reverse order. */
    private static final int PHASE = 1;

    private final Follower follower;
    private final ChangeStream stream;
    private final Directory directory;
    private final ViewSettings settings;
    private volatile @Nullable Thread thread;

    Following(Follower follower, ChangeStream stream, Directory directory, ViewSettings settings) {
        this.follower = follower;
        this.stream = stream;
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    public void start() {
        Thread follows = Thread.ofPlatform().name("view").unstarted(this::run);
        thread = follows;
        follows.start();
    }

    private void run() {
        boolean away = false;
        while (isRunning()) {
            try (RedisConnection connection = stream.connect()) {
                while (isRunning()) {
                    if (!follower.goOn(connection)) {
                        pause();
                    }
                    away = false;
                }
            } catch (RuntimeException e) {
                directory.fallBehind();
                if (!away && isRunning()) {
                    LOG.warn("Redis cannot be followed; what was read last is shown, and it is tried again", e);
                }
                away = true;
                pause();
            }
        }
    }

    private void pause() {
        LockSupport.parkNanos(settings.patience().toNanos());
    }

    @Override
    public void stop() {
        Thread follows = thread;
        thread = null;
        if (follows != null) {
            LockSupport.unpark(follows);
            try {
                follows.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
