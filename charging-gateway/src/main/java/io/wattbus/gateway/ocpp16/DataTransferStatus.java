package io.wattbus.gateway.ocpp16;

/** What was made of a vendor's own message (OCPP 1.6 §7.23). */
enum DataTransferStatus implements Word {
    ACCEPTED("Accepted"),
    REJECTED("Rejected"),
    UNKNOWN_MESSAGE_ID("UnknownMessageId"),
    UNKNOWN_VENDOR_ID("UnknownVendorId");

    private final String word;

    DataTransferStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
