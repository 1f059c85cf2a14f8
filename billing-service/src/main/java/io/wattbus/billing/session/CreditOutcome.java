package io.wattbus.billing.session;

import io.wattbus.billing.cdr.Cdr;

/** What asking to credit a record has led to. */
sealed interface CreditOutcome {

    /** It was taken back by {@code record}. */
    record Issued(Cdr record) implements CreditOutcome {}

    /** It had been taken back by {@code record}: once is enough. */
    record Repeated(Cdr record) implements CreditOutcome {}

    /** It takes back another itself. */
    record OfCredit() implements CreditOutcome {}

    /** The operator has no such record. */
    record Unknown() implements CreditOutcome {}
}
