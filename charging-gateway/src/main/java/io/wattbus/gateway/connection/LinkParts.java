package io.wattbus.gateway.connection;

import io.micrometer.tracing.Tracer;
import io.wattbus.gateway.messagelog.MessageLog;
import io.wattbus.gateway.rpc.FrameCodec;
import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * What all links share.
 *
 * @param messages how fast a station may send
 * @param messagesOfAddresses how fast all of one address may send
 * @param log what is said is given to
 * @param executor gives every frame a virtual thread
 */
record LinkParts(
        OcppProperties properties,
        Pace messages,
        Paces messagesOfAddresses,
        Connections connections,
        Presence presence,
        ConnectionMetrics metrics,
        MessageLog log,
        Tracer tracer,
        FrameCodec codec,
        Clock clock,
        Executor executor) {}
