package io.wattbus.gateway.ocpp16;

/** How far the upload of a log is (OCPP 1.6 security whitepaper §6.19). */
enum UploadLogStatus implements Word {
    BAD_MESSAGE("BadMessage"),
    IDLE("Idle"),
    NOT_SUPPORTED_OPERATION("NotSupportedOperation"),
    PERMISSION_DENIED("PermissionDenied"),
    UPLOADED("Uploaded"),
    UPLOAD_FAILURE("UploadFailure"),
    UPLOADING("Uploading");

    private final String word;

    UploadLogStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
