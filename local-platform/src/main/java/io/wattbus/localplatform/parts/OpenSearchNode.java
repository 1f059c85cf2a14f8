package io.wattbus.localplatform.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** The main class of OpenSearch's process: a single node, until the process is asked to end. */
final class OpenSearchNode {

    private OpenSearchNode() {}

    /** Arguments: the home directory, the HTTP port and the transport port. */
    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[1]);
        OpenSearchRunner runner = new OpenSearchRunner();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
        runner.setMaxHttpPort(port);
        runner.onBuild((number, settings) -> settings.put("discovery.type", "single-node")
                        .put("http.port", arguments[1])
                        .put("transport.port", arguments[2])
                        .put("network.host", "127.0.0.1"))
                .build(OpenSearchRunner.newConfigs()
                        .basePath(arguments[0])
                        .clusterName("wattbus")
                        .numOfNode(1)
                        .baseHttpPort(port - 1)
                        .useLogger());
        new CountDownLatch(1).await();
    }

    private static void close(OpenSearchRunner runner) {
        try {
            runner.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
