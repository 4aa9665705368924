package dev.plaza.auth.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTest {

    @Test
    void cutsLongNamesOff() {
        assertThat(new Device(null, "x".repeat(9000)).userAgent()).hasSize(512);
    }
}
