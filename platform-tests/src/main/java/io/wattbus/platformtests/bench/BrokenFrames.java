package io.wattbus.platformtests.bench;

import io.wattbus.platformtests.harness.Messages;
import io.wattbus.simulator.rpc.Frames;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Frames with something wrong with them, the same for the same seed: a station's frames mutated, and noise. */
final class BrokenFrames {

    private static final int NOISE_ONE_IN = 20;
    private static final int LONGEST_NOISE = 300;
    private static final List<String> SCRAPS = List.of(
            "null",
            "true",
            "-1",
            "0",
            "2",
            "1e999999999",
            "-1e-999999999",
            "9".repeat(400),
            "0.1",
            "\"\"",
            "{}",
            "[]",
            "[".repeat(3_000),
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\uD83D\uDD0C\"",
            "\"1970-01-01T00:00:00\"",
            "\"9999-12-31T23:59:59+14:00\"",
            "NaN",
            "\"connectorId\":99",
            "\"idTag\":\"x\"",
            ",",
            ":",
            "}",
            "]",
            "\"",
            "\\");

    private final Random random;
    private final List<String> templates;

    /** @param idToken one that may charge, so that some frames go far */
    BrokenFrames(long seed, String idToken) {
        Instant at = Instant.parse("2026-05-01T10:00:00Z");
        random = new Random(seed);
        templates = List.of(
                Frames.call("1", "BootNotification", Messages.boot()),
                Frames.call("2", "Heartbeat", "{}"),
                Frames.call("3", "Authorize", Messages.authorize(idToken)),
                Frames.call("4", "StatusNotification", Messages.status(1, "Preparing", at)),
                Frames.call("5", "StartTransaction", Messages.start(1, idToken, at, 1_000)),
                Frames.call("6", "MeterValues", Messages.meterValues(1, 1, at, 2_000, 11_000)),
                Frames.call("7", "StopTransaction", Messages.stop(1, at, 3_000)),
                Frames.call("8", "DataTransfer", "{\"vendorId\": \"x\", \"data\": \"y\"}"),
                Frames.call("9", "FirmwareStatusNotification", "{\"status\": \"Installed\"}"),
                Frames.result("10", "{\"status\": \"Accepted\"}"),
                "[4,\"11\",\"GenericError\",\"\",{}]");
    }

    /** The next frame; its message id is mostly a new one, as a repeated call would only get its answer again. */
    String next() {
        if (random.nextInt(NOISE_ONE_IN) == 0) {
            return noise();
        }
        StringBuilder frame = new StringBuilder(templates.get(random.nextInt(templates.size())));
        for (int mutations = random.nextInt(4); mutations > 0; mutations--) {
            mutate(frame);
        }
        return frame.toString().replaceFirst("\"\\d+\"", "\"" + random.nextInt() + "\"");
    }

    private void mutate(StringBuilder frame) {
        int at = random.nextInt(frame.length() + 1);
        int end = Math.min(frame.length(), at + random.nextInt(12));
        switch (random.nextInt(5)) {
            case 0 -> frame.delete(at, end);
            case 1 -> frame.insert(at, scrap());
            case 2 -> frame.replace(at, end, scrap());
            case 3 -> frame.insert(at, frame.substring(at, end));
            default -> replaceAValue(frame);
        }
    }

    private void replaceAValue(StringBuilder frame) {
        int colon = frame.indexOf(":", random.nextInt(frame.length() + 1));
        if (colon >= 0) {
            int end = colon + 1;
            while (end < frame.length() && ",}]".indexOf(frame.charAt(end)) < 0) {
                end++;
            }
            frame.replace(colon + 1, end, scrap());
        }
    }

    private String scrap() {
        return SCRAPS.get(random.nextInt(SCRAPS.size()));
    }

    private String noise() {
        StringBuilder noise = new StringBuilder();
        for (int length = random.nextInt(LONGEST_NOISE); length > 0; length--) {
            noise.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x80 : 0xd800));
        }
        return noise.toString();
    }
}
