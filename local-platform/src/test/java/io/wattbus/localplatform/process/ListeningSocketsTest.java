package io.wattbus.localplatform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ListeningSocketsTest {

    private static final String LISTENING =
            "   3: 0100007F:4A94 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 83921 1 0 100 0";
    private static final String CONNECTED =
            "   4: 0100007F:4A94 0100007F:C001 01 00000000:00000000 00:00000000 00000000     0        0 83922 1 0 100 0";

    @Test
    void listeningSocketIsFoundByItsPort() {
        assertThat(ListeningSockets.inode(LISTENING, 19092)).contains("83921");
        assertThat(ListeningSockets.inode(LISTENING, 19093)).isEmpty();
        assertThat(ListeningSockets.inode(CONNECTED, 19092)).isEmpty();
        assertThat(ListeningSockets.inode("  sl  local_address rem_address   st", 19092))
                .isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void takenPortIsRefusedWithTheProcessThatHasItAndTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            RequiredPort port = new RequiredPort(taken.getLocalPort(), "kafka", "WATTBUS_KAFKA_PORT");

            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(port::check)
                    .withMessageContaining("process " + ProcessHandle.current().pid())
                    .withMessageContaining("WATTBUS_KAFKA_PORT");
        }
    }

    @Test
    void freePortsAreNeighbours() {
        int port = FreePorts.pair();

        assertThat(FreePorts.isFree(port)).isTrue();
        assertThat(FreePorts.isFree(port + 1)).isTrue();
    }
}
