package dev.plaza.db.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Entries in Redis: under a key stands either a value, as JSON after a mark, or the token of the lease for reading one. */
final class RedisStore<K, V> implements Store<K, V> {

    private static final Logger LOG = LoggerFactory.getLogger(RedisStore.class);
    private static final String VALUE = "=";
    private static final String LEASE = "?";

    /** Longer than a read takes; a reader that takes longer does not keep what it read. */
    private static final Duration LEASE_TIME = Duration.ofSeconds(10);

    private static final String KEEP = """
            if redis.call('GET', KEYS[1]) == ARGV[1] then
              redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            end
            return 1
            """;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .build();

    private final String prefix;
    private final Class<V> type;
    private final RedisLink link;
    private final Duration timeToLive;

    RedisStore(String prefix, Class<V> type, RedisLink link, Duration timeToLive) {
        this.prefix = prefix;
        this.type = type;
        this.link = link;
        this.timeToLive = timeToLive;
    }

    @Override
    public Found<V> look(K key) {
        String offered = LEASE + UUID.randomUUID();
        SetArgs unlessThere = SetArgs.Builder.nx().px(LEASE_TIME);
        return link.ask(redis -> {
                    String held = redis.setGet(prefix + key, offered, unlessThere);
                    return held == null ? offered : held;
                })
                .map(this::read)
                .orElseGet(Found::fault);
    }

    @Override
    public void keep(K key, Lease lease, V value) {
        write(value)
                .ifPresent(text -> link.ask(redis -> redis.<Long>eval(
                        KEEP,
                        ScriptOutputType.INTEGER,
                        new String[] {prefix + key},
                        lease.token(),
                        VALUE + text,
                        Long.toString(timeToLive.toMillis()))));
    }

    /** The lease may as well run out. */
    @Override
    public void giveUp(K key, Lease lease) {}

    @Override
    public void forget(K key) {
        link.delete(prefix + key);
    }

    private Found<V> read(String held) {
        if (held.startsWith(LEASE)) {
            return Found.nothing(new Lease(held));
        }
        try {
            return Found.hit(JSON.readValue(held.substring(VALUE.length()), type));
        } catch (JsonProcessingException fault) {
            LOG.warn("an entry of {} cannot be read: {}", prefix, fault.getOriginalMessage());
            return Found.fault();
        }
    }

    private Optional<String> write(V value) {
        try {
            return Optional.of(JSON.writeValueAsString(value));
        } catch (JsonProcessingException fault) {
            LOG.warn("a value for {} cannot be written: {}", prefix, fault.getOriginalMessage());
            return Optional.empty();
        }
    }
}
