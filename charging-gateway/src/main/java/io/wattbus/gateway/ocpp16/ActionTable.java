package io.wattbus.gateway.ocpp16;

import static io.wattbus.gateway.ocpp16.InboundAction.call;
import static io.wattbus.gateway.ocpp16.InboundAction.transactionCall;
import static io.wattbus.gateway.ocpp16.OutboundAction.command;
import static io.wattbus.gateway.ocpp16.OutboundAction.transactionCommand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every message of OCPP 1.6 that we speak. To add one: its payloads, its handler, their test, and a row here. */
final class ActionTable {

    static final String BOOT_NOTIFICATION = "BootNotification";

    static final String REMOTE_START = "RemoteStartTransaction";

    private final Map<String, InboundAction<?, ?>> inbound;
    private final Map<String, OutboundAction<?, ?>> outbound;

    ActionTable(CentralSystem central) {
        inbound = byName(InboundAction::name, inboundRows(central));
        outbound = byName(OutboundAction::name, outboundRows(central));
    }

    private static List<InboundAction<?, ?>> inboundRows(CentralSystem central) {
        return List.of(
                call("Authorize", AuthorizeRequest::from, new AuthorizeHandler(central)),
                call(BOOT_NOTIFICATION, BootNotificationRequest::from, new BootNotificationHandler(central)),
                call("DataTransfer", DataTransferRequest::from, new DataTransferHandler(central)),
                call(
                        "DiagnosticsStatusNotification",
                        DiagnosticsStatusNotificationRequest::from,
                        new DiagnosticsStatusNotificationHandler(central)),
                call(
                        "FirmwareStatusNotification",
                        FirmwareStatusNotificationRequest::from,
                        new FirmwareStatusNotificationHandler(central)),
                call("Heartbeat", HeartbeatRequest::from, new HeartbeatHandler()),
                call(
                        "LogStatusNotification",
                        LogStatusNotificationRequest::from,
                        new LogStatusNotificationHandler(central)),
                call(
                        "SecurityEventNotification",
                        SecurityEventNotificationRequest::from,
                        new SecurityEventNotificationHandler(central)),
                call(SignCertificateHandler.ACTION, SignCertificateRequest::from, new SignCertificateHandler(central)),
                call(
                        "SignedFirmwareStatusNotification",
                        SignedFirmwareStatusNotificationRequest::from,
                        new SignedFirmwareStatusNotificationHandler(central)),
                call("StatusNotification", StatusNotificationRequest::from, new StatusNotificationHandler(central)),
                transactionCall("MeterValues", MeterValuesRequest::from, new MeterValuesHandler(central)),
                transactionCall(
                        "StartTransaction", StartTransactionRequest::from, new StartTransactionHandler(central)),
                transactionCall("StopTransaction", StopTransactionRequest::from, new StopTransactionHandler(central)));
    }

    private static List<OutboundAction<?, ?>> outboundRows(CentralSystem central) {
        return List.of(
                command("CancelReservation", CancelReservationRequest::from, CancelReservationResponse::from),
                command("CertificateSigned", CertificateSignedRequest::from, CertificateSignedResponse::from)
                        .heardBy(new DeliveredCertificate(central)),
                command("ChangeAvailability", ChangeAvailabilityRequest::from, ChangeAvailabilityResponse::from),
                command("ChangeConfiguration", ChangeConfigurationRequest::from, ChangeConfigurationResponse::from),
                command("ClearCache", ClearCacheRequest::from, ClearCacheResponse::from),
                command("ClearChargingProfile", ClearChargingProfileRequest::from, ClearChargingProfileResponse::from)
                        .heardBy(new ClearedChargingProfiles(central)),
                command("DataTransfer", DataTransferRequest::from, DataTransferResponse::from),
                command("DeleteCertificate", DeleteCertificateRequest::from, DeleteCertificateResponse::from),
                command(
                        "ExtendedTriggerMessage",
                        ExtendedTriggerMessageRequest::from,
                        ExtendedTriggerMessageResponse::from),
                command("GetCompositeSchedule", GetCompositeScheduleRequest::from, GetCompositeScheduleResponse::from),
                command("GetConfiguration", GetConfigurationRequest::from, GetConfigurationResponse::from)
                        .heardBy(new ReportedConfiguration(central)),
                command("GetDiagnostics", GetDiagnosticsRequest::from, GetDiagnosticsResponse::from),
                command(
                        "GetInstalledCertificateIds",
                        GetInstalledCertificateIdsRequest::from,
                        GetInstalledCertificateIdsResponse::from),
                command("GetLocalListVersion", GetLocalListVersionRequest::from, GetLocalListVersionResponse::from),
                command("GetLog", GetLogRequest::from, GetLogResponse::from),
                command("InstallCertificate", InstallCertificateRequest::from, InstallCertificateResponse::from),
                command("ReserveNow", ReserveNowRequest::from, ReserveNowResponse::from),
                command("Reset", ResetRequest::from, ResetResponse::from),
                command("SendLocalList", SendLocalListRequest::from, SendLocalListResponse::from),
                command("SetChargingProfile", SetChargingProfileRequest::from, SetChargingProfileResponse::from)
                        .checkedBy(ChargingProfileRules::set)
                        .heardBy(new KeptChargingProfile(central)),
                command("SignedUpdateFirmware", SignedUpdateFirmwareRequest::from, SignedUpdateFirmwareResponse::from),
                command("TriggerMessage", TriggerMessageRequest::from, TriggerMessageResponse::from),
                command("UnlockConnector", UnlockConnectorRequest::from, UnlockConnectorResponse::from),
                command("UpdateFirmware", UpdateFirmwareRequest::from, UpdateFirmwareResponse::from),
                transactionCommand(
                                REMOTE_START,
                                RemoteStartTransactionRequest::from,
                                RemoteStartTransactionResponse::from,
                                new RemoteStartAnnouncement(central))
                        .checkedBy(ChargingProfileRules::start),
                transactionCommand(
                        "RemoteStopTransaction",
                        RemoteStopTransactionRequest::from,
                        RemoteStopTransactionResponse::from,
                        Announcement.none()));
    }

    private static <A> Map<String, A> byName(Function<A, String> name, List<A> rows) {
        return rows.stream().collect(Collectors.toUnmodifiableMap(name, Function.identity()));
    }

    /** All that charge points may call. */
    Stream<InboundAction<?, ?>> inbound() {
        return inbound.values().stream();
    }

    /** All commands. */
    Stream<OutboundAction<?, ?>> outbound() {
        return outbound.values().stream();
    }

    /** What charge points call {@code action}. */
    Optional<InboundAction<?, ?>> inbound(String action) {
        return Optional.ofNullable(inbound.get(action));
    }

    /** The command {@code action}. */
    Optional<OutboundAction<?, ?>> outbound(String action) {
        return Optional.ofNullable(outbound.get(action));
    }

    /** Whether OCPP 1.6 knows {@code action}, though not from a charge point. */
    boolean isNotSupported(String action) {
        return outbound.containsKey(action);
    }
}
