package dev.plaza.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ProcessIdentityTest {

    private final ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());

    @Test
    void findsALivingProcess() {
        assertThat(self.find()).contains(ProcessHandle.current());
    }

    @Test
    void isNotFooledByAReusedNumber() {
        var earlier = new ProcessIdentity(self.pid(), self.startedAt().minus(Duration.ofMinutes(5)));

        assertThat(earlier.find()).isEmpty();
    }
}
