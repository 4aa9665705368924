package dev.plaza.http.start;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the process when its standard input ends, if {@code PLAZA_STOP_ON_STDIN_EOF} is true: whoever started it holds
 * the other end, so the input ends when they do, however they ended.
 */
@Singleton
public final class ParentWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ParentWatch.class);

    private final boolean isWanted;

    ParentWatch(@Value("${plaza.stop-on-stdin-eof:false}") boolean isWanted) {
        this.isWanted = isWanted;
    }

    public void begin() {
        if (isWanted) {
            Thread.ofPlatform().daemon().name("parent-watch").start(() -> watch(System.in, () -> System.exit(0)));
        }
    }

    static void watch(InputStream in, Runnable stop) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            LOG.debug("standard input broke", gone);
        }
        LOG.info("standard input ended: whoever started this process is gone");
        stop.run();
    }
}
