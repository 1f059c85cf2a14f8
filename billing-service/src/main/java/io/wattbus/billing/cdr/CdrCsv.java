package io.wattbus.billing.cdr;

import io.wattbus.billing.rating.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records as comma-separated values (RFC 4180), with nothing in them that a spreadsheet would take for a formula. */
final class CdrCsv {

    private static final String END = "\r\n";

    private static final List<Column> COLUMNS = Stream.of(
                    Stream.of(
                            column("cdrId", CdrView::cdrId),
                            column("revision", CdrView::revision),
                            column("credit", CdrView::credit),
                            column(
                                    "creditReferenceId",
                                    cdr -> cdr.creditReferenceId()
                                            .map(UUID::toString)
                                            .orElse("")),
                            text("remark", cdr -> cdr.remark().orElse("")),
                            column("sessionId", CdrView::sessionId),
                            text("operatorId", CdrView::operatorId),
                            text("locationId", CdrView::locationId),
                            text("stationId", CdrView::stationId),
                            text("evseUid", CdrView::evseUid),
                            column("connectorNumber", CdrView::connectorNumber),
                            text(
                                    "tokenType",
                                    cdr -> cdr.idToken()
                                            .map(CdrView.Token::type)
                                            .orElse("")),
                            text(
                                    "tokenUid",
                                    cdr -> cdr.idToken().map(CdrView.Token::uid).orElse("")),
                            text(
                                    "tokenIssuer",
                                    cdr -> cdr.idToken()
                                            .flatMap(CdrView.Token::issuingParty)
                                            .orElse("")),
                            text(
                                    "authorizationReference",
                                    cdr -> cdr.authorizationReference().orElse("")),
                            column("startedAt", CdrView::startedAt),
                            column("endedAt", CdrView::endedAt),
                            column("endedBy", CdrView::endedBy),
                            column("energyWh", CdrView::energyWh),
                            column("totalTimeSeconds", CdrView::totalTimeSeconds),
                            text("tariffId", CdrView::tariffId),
                            column("tariffVersion", CdrView::tariffVersion),
                            column("engineVersion", CdrView::engineVersion),
                            column("currency", CdrView::currency)),
                    price("totalCost", cdr -> Optional.of(cdr.totalCost())),
                    price("unroundedTotalCost", cdr -> Optional.of(cdr.unroundedTotalCost())),
                    price("totalFixedCost", CdrView::totalFixedCost),
                    price("totalEnergyCost", CdrView::totalEnergyCost),
                    price("totalTimeCost", CdrView::totalTimeCost),
                    price("totalParkingCost", CdrView::totalParkingCost),
                    price("totalReservationCost", CdrView::totalReservationCost),
                    Stream.of(column("issuedAt", CdrView::issuedAt)))
            .flatMap(Function.identity())
            .toList();

    private CdrCsv() {}

    private record Column(String name, Function<CdrView, String> cell) {}

    static String head() {
        return COLUMNS.stream().map(Column::name).collect(Collectors.joining(",", "", END));
    }

    static String line(CdrView cdr) {
        return COLUMNS.stream().map(column -> column.cell().apply(cdr)).collect(Collectors.joining(",", "", END));
    }

    /** What billing itself makes: numbers, ids, names of its own. */
    private static Column column(String name, Function<CdrView, Object> value) {
        return new Column(name, cdr -> value.apply(cdr).toString());
    }

    /** What comes from outside. */
    private static Column text(String name, Function<CdrView, String> value) {
        return new Column(name, cdr -> cell(value.apply(cdr)));
    }

    private static Stream<Column> price(String name, Function<CdrView, Optional<Price>> price) {
        return Stream.of(
                new Column(name + "ExclVat", cdr -> amount(price.apply(cdr).map(Price::exclVat))),
                new Column(name + "InclVat", cdr -> amount(price.apply(cdr).map(Price::inclVat))));
    }

    private static String amount(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse("");
    }

    /** A cell that begins as a formula does gets an apostrophe before it, which spreadsheets take for text. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
