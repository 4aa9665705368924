package dev.plaza.http.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@MicronautTest
class UnsentTracesTest {

    @Inject
    OpenTelemetry telemetry;

    @Test
    void recordsNothingThatNobodyIsSentButHasIds() {
        Span span = start(Context.root());

        assertThat(span.isRecording()).isFalse();
        assertThat(span.getSpanContext().isValid()).isTrue();
        assertThat(span.getSpanContext().isSampled()).isFalse();
    }

    @Test
    void keepsOnRecordWhatSomebodyElseRecords() {
        SpanContext caller = SpanContext.createFromRemoteParent(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault());

        Span span = start(Context.root().with(Span.wrap(caller)));

        assertThat(span.getSpanContext().getTraceId()).isEqualTo(caller.getTraceId());
        assertThat(span.getSpanContext().isSampled()).isTrue();
    }

    private Span start(Context parent) {
        return telemetry
                .getTracer("test")
                .spanBuilder("request")
                .setParent(parent)
                .startSpan();
    }
}
