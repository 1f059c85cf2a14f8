package io.wattbus.search.cdr;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wattbus.search.index.Kind;
import io.wattbus.search.index.Write;
import java.util.Optional;

/**
 * A charge detail record as it is kept: what the API shows, and what only searches use.
 *
 * @param tokenHash of the token's uid
 * @param contractHash of the contract's id
 */
record CdrDocument(
        @JsonUnwrapped Cdr cdr, long energyMilliWh, Optional<String> tokenHash, Optional<String> contractHash) {

    /** Written once: a record never changes, and its revision is part of its id. */
    Write write() {
        return new Write.Put(Kind.RECORDS, cdr.cdrId().toString(), cdr.revision(), this);
    }
}
