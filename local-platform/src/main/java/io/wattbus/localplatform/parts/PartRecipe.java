package io.wattbus.localplatform.parts;

import io.wattbus.localplatform.process.ProcessSpec;
import java.io.IOException;

/** How a part is run. */
public sealed interface PartRecipe permits KafkaPart, OpenSearchPart, PostgresPart, RedisPart, RegistryPart {

    /**
     * Writes the programs of the part to disk, where that was not done before. Done for all parts before the first is
     * started: a process that is being started still holds open what is being written, and nobody can run that meanwhile.
     */
    default void unpack() throws IOException {}

    /** The process of the part, which is unpacked, after making what it needs on disk. Blocks for seconds the first time. */
    ProcessSpec process() throws IOException;

    /** Whether the part answers its clients; an exception is a no. */
    boolean isReady() throws Exception;
}
