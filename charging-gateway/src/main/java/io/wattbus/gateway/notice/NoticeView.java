package io.wattbus.gateway.notice;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the API gives it.
 *
 * @param noticeId greater than that of any earlier one
 */
record NoticeView(
        String noticeId,
        String action,
        @Nullable Integer requestId,
        @Nullable String status,
        Map<String, String> details,
        Instant receivedAt) {}
