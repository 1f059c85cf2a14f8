package io.wattbus.localplatform.reconcile;

import java.util.stream.Stream;

/** Holds one service against the ledger. */
interface Audit {

    Stream<Difference> differences(Ledger ledger);
}
