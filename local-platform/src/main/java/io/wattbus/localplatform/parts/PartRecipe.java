package io.wattbus.localplatform.parts;

import io.wattbus.localplatform.process.ProcessSpec;
import java.io.IOException;

/** How a part is run. */
public sealed interface PartRecipe permits KafkaPart, OpenSearchPart, PostgresPart, RedisPart, RegistryPart {

    /** The process of the part, after making what it needs on disk. Blocks for seconds the first time. */
    ProcessSpec process() throws IOException;

    /** Whether the part answers its clients; an exception is a no. */
    boolean isReady() throws Exception;
}
