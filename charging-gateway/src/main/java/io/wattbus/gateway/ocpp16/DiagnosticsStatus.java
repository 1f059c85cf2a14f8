package io.wattbus.gateway.ocpp16;

/** How far an upload of diagnostics is (OCPP 1.6 §7.24). */
enum DiagnosticsStatus implements Word {
    IDLE("Idle"),
    UPLOADED("Uploaded"),
    UPLOAD_FAILED("UploadFailed"),
    UPLOADING("Uploading");

    private final String word;

    DiagnosticsStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
