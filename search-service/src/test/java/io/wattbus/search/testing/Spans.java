package io.wattbus.search.testing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where traces are collected: gets those spans that are sampled. */
public final class Spans implements SpanExporter {

    private final List<SpanData> ended = new CopyOnWriteArrayList<>();

    /** Names of the spans of a trace so far. */
    public List<String> names(String traceId) {
        return ended.stream()
                .filter(span -> span.getTraceId().equals(traceId))
                .map(SpanData::getName)
                .toList();
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        ended.addAll(spans);
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
