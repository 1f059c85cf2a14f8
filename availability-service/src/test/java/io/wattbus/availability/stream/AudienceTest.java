package io.wattbus.availability.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.availability.view.Box;
import io.wattbus.availability.view.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is told, and what becomes of who does not listen. */
class AudienceTest {

    private static final int SUBSCRIBERS = 500;
    private static final int CHANGES = 2_000;

    private final Random random = new Random(42);
    private final Audience audience = new Audience();

    @Test
    void tellsExactlyThoseWhomAChangeConcerns() {
        List<Subscriber> all = IntStream.range(0, SUBSCRIBERS)
                .mapToObj(_ -> new Subscriber(interest(), 1))
                .toList();
        all.forEach(audience::add);
        List<Subscriber> left = all.subList(0, SUBSCRIBERS / 2);
        all.subList(SUBSCRIBERS / 2, SUBSCRIBERS).forEach(audience::remove);

        for (int i = 0; i < CHANGES; i++) {
            Change change = change();
            List<Subscriber> told = new ArrayList<>();
            audience.forEach(change, told::add);

            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(left.stream()
                            .filter(subscriber -> subscriber.interest().covers(change))
                            .toList());
        }
    }

    @Test
    void whoFallsBehindIsDroppedOnceAndKeepsNothing() throws InterruptedException {
        Subscriber subscriber = new Subscriber(interest(), 2);
        Frame frame = new Frame(1, new byte[0]);

        assertThat(subscriber.offer(frame)).isTrue();
        assertThat(subscriber.offer(frame)).isTrue();
        assertThat(subscriber.offer(frame)).isFalse();
        assertThat(subscriber.offer(frame)).isTrue();

        assertThat(subscriber.ended()).isEqualTo(Subscriber.End.DROPPED);
        assertThat(subscriber.next(Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void givesAllThatWaitsAtOnce() throws InterruptedException {
        Subscriber subscriber = new Subscriber(interest(), 3);
        List<Frame> frames = List.of(new Frame(1, new byte[0]), new Frame(2, new byte[0]));
        frames.forEach(subscriber::offer);

        assertThat(subscriber.next(Duration.ofSeconds(1))).isEqualTo(frames);
        assertThat(subscriber.next(Duration.ZERO)).isEmpty();
    }

    private Interest interest() {
        if (random.nextInt(4) == 0) {
            return new Interest.Named(Set.of(id()));
        }
        double size = Math.pow(10, random.nextDouble(-2, 1.5));
        double longitude = random.nextDouble(-170, 170 - size);
        double latitude = random.nextDouble(-80, 80 - size);
        return new Interest.Within(new Box(longitude, latitude, longitude + size, latitude + size));
    }

    private Change change() {
        return new Change(
                1,
                Change.Kind.LOCATION_CHANGED,
                id(),
                random.nextDouble(-90, 90),
                random.nextDouble(-180, 180),
                null,
                null,
                null);
    }

    private String id() {
        return "FI*WAT/LOC" + random.nextInt(100);
    }
}
