package dev.plaza.db.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisURI;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {

    @Test
    void isReadAsItIsWritten() {
        RedisURI address = RedisAddress.read(" rediss://ana:sesame@redis.example.org:6380/2 ");

        assertThat(address.getHost()).isEqualTo("redis.example.org");
        assertThat(address.getPort()).isEqualTo(6380);
        assertThat(address.getDatabase()).isEqualTo(2);
        assertThat(address.isSsl()).isTrue();
        assertThat(RedisAddress.read("redis://ana:pass@sesame@redis_1").getHost())
                .isEqualTo("redis_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sesame",
                "http://ana:sesame@localhost",
                "redis://",
                "redis://ana:sesame@",
                "redis://ana:sesame word@localhost",
                "redis://ana:sesame#%@localhost",
                "redis://ana:sesame@localhost:port",
                "redis-sentinel://sesame@localhost#master"
            })
    void isRefusedWithoutBeingRepeated(String url) {
        Duration time = Duration.ofSeconds(1);

        assertThatThrownBy(() -> new RedisSettings(url, time, time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plaza.cache.redis.url must be redis://user:password@host:port")
                .hasMessageNotContaining("sesame")
                .hasStackTraceContaining("RedisAddress")
                .satisfies(fault -> assertThat(stackTrace(fault)).doesNotContain("sesame"));
    }

    @Test
    void isNoneWhenBlank() {
        try (ApplicationContext context = ApplicationContext.run(Map.of("plaza.cache.redis.url", " "))) {
            assertThat(context.containsBean(RedisSettings.class)).isFalse();
        }
    }

    private static String stackTrace(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
