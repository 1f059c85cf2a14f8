package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.rpc.Exchange;
import java.util.List;
import java.util.Random;

/** Frames with something wrong with them: the golden ones, mutated, and noise; the same for the same seed. */
final class FuzzedFrames {

    private static final List<String> SCRAPS = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e999999999",
            "1e-999999999",
            "99999999999999999999",
            "0.1",
            "\"\"",
            "{}",
            "[]",
            "[[[[[[[[[[[[[[[[[[[[",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\uD83D\uDD0C\"",
            "\"2026-05-01T10:00:00\"",
            "NaN",
            "{\"value\":\"1\"}",
            "\"Available\"",
            "\"connectorId\":",
            ",",
            ":",
            "}",
            "]",
            "\"",
            "\\",
            " ");

    private final Random random;
    private final List<String> golden;

    FuzzedFrames(long seed) {
        random = new Random(seed);
        golden = GoldenFrames.ocpp16().map(Exchange::sent).toList();
    }

    String next() {
        if (random.nextInt(20) == 0) {
            return noise();
        }
        StringBuilder frame = new StringBuilder(golden.get(random.nextInt(golden.size())));
        for (int mutations = 1 + random.nextInt(4); mutations > 0; mutations--) {
            mutate(frame);
        }
        return frame.toString();
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
        for (int length = random.nextInt(200); length > 0; length--) {
            noise.append((char) random.nextInt(random.nextBoolean() ? 128 : 65536));
        }
        return noise.toString();
    }
}
