package io.wattbus.gateway.ocpp16;

/** How far an update of the firmware is (OCPP 1.6 §7.25). */
enum FirmwareStatus implements Word {
    DOWNLOADED("Downloaded"),
    DOWNLOAD_FAILED("DownloadFailed"),
    DOWNLOADING("Downloading"),
    IDLE("Idle"),
    INSTALLATION_FAILED("InstallationFailed"),
    INSTALLING("Installing"),
    INSTALLED("Installed");

    private final String word;

    FirmwareStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
