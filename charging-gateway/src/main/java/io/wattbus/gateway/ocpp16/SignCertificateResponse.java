package io.wattbus.gateway.ocpp16;

/** Whether it will be seen to; the certificate comes later, in CertificateSigned (OCPP 1.6 security whitepaper §5.18). */
record SignCertificateResponse(GenericStatus status) {}
