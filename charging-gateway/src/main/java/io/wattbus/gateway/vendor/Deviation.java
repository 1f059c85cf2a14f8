package io.wattbus.gateway.vendor;

import java.util.Locale;

/** A way in which a message may differ from the specification and still be understood. */
public enum Deviation {
    /** A field that the message does not have is passed over. */
    UNKNOWN_FIELD,
    /** A field that is null is one that is not there. */
    NULL_FIELD,
    /** Text that only people read (a serial number, an error's description) may be longer, and is cut at 255 characters. */
    TEXT_TOO_LONG,
    /** Control characters and halves of surrogate pairs are left out of such text. */
    CONTROL_CHARACTERS,
    /** Such text may be written as a number. */
    TEXT_AS_NUMBER,
    /** A number may be written as text. */
    NUMBER_AS_TEXT,
    /** A whole number may have decimals: of a meter's register they are rounded, of others they are all 0. */
    DECIMALS,
    /** An optional word or time that is empty is one that is not there. */
    EMPTY_TEXT,
    /** Upper and lower case of an enumeration's words are the same. */
    WORD_CASE,
    /** In what a transaction's stop says, words of the vendor's own stand for "other" or travel on as they are. */
    OTHER_WORD,
    /** In what a transaction's stop says, readings that cannot be read are passed over. */
    UNREADABLE_DATA,
    /** An error code of the vendor's own stands for OtherError. */
    OTHER_ERROR_CODE,
    /** A sampled value's words may be the vendor's own, and travel on as they are. */
    OTHER_SAMPLE_WORD,
    /** A list that must not be empty may be. */
    EMPTY_LIST,
    /** A time may be without zone (then it is UTC), have half a zone, or a blank for its T. */
    LOOSE_TIMESTAMP,
    /** A time that is missing or cannot be read counts as not known. */
    UNREADABLE_TIMESTAMP,
    /** Data that should be text may be any JSON, and is taken as its text. */
    DATA_AS_JSON,
    /** Of an object's fields of the same name the last counts. */
    DUPLICATE_KEY;

    /** The name under which it is counted and stands in profiles. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
