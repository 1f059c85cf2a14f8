package io.wattbus.gateway.ocpp16;

import java.util.List;

/** Which they are (OCPP 1.6 security whitepaper §5.8). */
record GetInstalledCertificateIdsResponse(
        List<CertificateHashData> certificateHashData, GetInstalledCertificateStatus status) {

    static GetInstalledCertificateIdsResponse from(Fields fields) {
        return new GetInstalledCertificateIdsResponse(
                fields.optionalList("certificateHashData", 1, CertificateHashData::from)
                        .orElse(List.of()),
                fields.word("status", GetInstalledCertificateStatus.class));
    }
}
