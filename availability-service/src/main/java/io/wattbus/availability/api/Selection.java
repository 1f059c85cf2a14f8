package io.wattbus.availability.api;

import io.wattbus.availability.view.Box;
import io.wattbus.availability.view.Change;
import io.wattbus.availability.view.Directory;
import io.wattbus.availability.view.ListedLocation;
import java.util.List;
import java.util.Optional;

/** Whose statuses are asked for. */
sealed interface Selection {

    /** Gives {@code statuses} what has changed after {@code since}. */
    void collect(Directory directory, Statuses statuses, long since);

    /** Whether something removed was part of it. */
    boolean includes(Change removal);

    /** Those of these names. */
    record Named(List<EvsePath> paths) implements Selection {

        public Named {
            paths = List.copyOf(paths);
        }

        @Override
        public void collect(Directory directory, Statuses statuses, long since) {
            for (EvsePath path : paths) {
                Optional<ListedLocation> location = directory.find(path.locationId());
                if (location.isEmpty() || !statuses.add(location.get(), path.evseUid(), since)) {
                    statuses.addUnknown(path);
                }
            }
        }

        @Override
        public boolean includes(Change removal) {
            return paths.stream().anyMatch(path -> path.isMeantBy(removal));
        }
    }

    /** Those within a box. */
    record Within(Box box) implements Selection {

        @Override
        public void collect(Directory directory, Statuses statuses, long since) {
            directory.within(box, location -> statuses.add(location, null, since));
            statuses.sort();
        }

        @Override
        public boolean includes(Change removal) {
            return box.contains(removal.latitude(), removal.longitude());
        }
    }
}
