package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.rpc.Command;
import io.wattbus.gateway.rpc.Violation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands of the Smart Charging profile. */
class SmartChargingCommandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SetChargingProfile   | {'connectorId':0,'csChargingProfiles':{'chargingProfileId':1,'stackLevel':0,'chargingProfilePurpose':'TxDefaultProfile','chargingProfileKind':'Recurring','recurrencyKind':'Daily','validFrom':'2026-05-01T10:00:00Z','validTo':'2027-05-01T10:00:00Z','chargingSchedule':{'chargingRateUnit':'W','duration':3600,'startSchedule':'2026-05-01T10:00:00Z','minChargingRate':6.1,'chargingSchedulePeriod':[{'startPeriod':0,'limit':11000,'numberPhases':3}]}}}
            ClearChargingProfile | {}
            ClearChargingProfile | {'id':7}
            ClearChargingProfile | {'connectorId':0,'chargingProfilePurpose':'TxProfile','stackLevel':3}
            GetCompositeSchedule | {'connectorId':0,'duration':3600}
            GetCompositeSchedule | {'connectorId':1,'duration':3600,'chargingRateUnit':'A'}
            """)
    void sendsWhatIsAsSpecified(String action, String request) {
        assertThat(command(action).faultOf(Json.object(request))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SetChargingProfile   | {'connectorId':0}                                                                                                                                                                                                                                                                                                                                                                                                                                              | csChargingProfiles is missing
            SetChargingProfile   | {'connectorId':0,'csChargingProfiles':{'chargingProfileId':1,'stackLevel':-1,'chargingProfilePurpose':'TxDefaultProfile','chargingProfileKind':'Recurring','recurrencyKind':'Daily','validFrom':'2026-05-01T10:00:00Z','validTo':'2027-05-01T10:00:00Z','chargingSchedule':{'chargingRateUnit':'W','duration':3600,'startSchedule':'2026-05-01T10:00:00Z','minChargingRate':6.1,'chargingSchedulePeriod':[{'startPeriod':0,'limit':11000,'numberPhases':3}]}}} | csChargingProfiles.stackLevel is out of range
            SetChargingProfile   | {'connectorId':0,'csChargingProfiles':{'chargingProfileId':1,'stackLevel':0,'chargingProfilePurpose':'TxDefaultProfile','chargingProfileKind':'Recurring','recurrencyKind':'Daily','validFrom':'2026-05-01T10:00:00Z','validTo':'2027-05-01T10:00:00Z','chargingSchedule':{'chargingRateUnit':'W','duration':3600,'startSchedule':'2026-05-01T10:00:00Z','minChargingRate':6.15,'chargingSchedulePeriod':[{'startPeriod':0,'limit':11000,'numberPhases':3}]}}} | csChargingProfiles.chargingSchedule.minChargingRate has more than one decimal
            SetChargingProfile   | {'connectorId':0,'csChargingProfiles':{'chargingProfileId':1,'stackLevel':0,'chargingProfilePurpose':'TxDefaultProfile','chargingProfileKind':'Recurring','recurrencyKind':'Daily','validFrom':'2026-05-01T10:00:00Z','validTo':'2027-05-01T10:00:00Z','chargingSchedule':{'chargingRateUnit':'W','duration':3600,'startSchedule':'2026-05-01T10:00:00Z','minChargingRate':6.1,'chargingSchedulePeriod':[]}}}                                                  | csChargingProfiles.chargingSchedule.chargingSchedulePeriod has too few elements
            ClearChargingProfile | {'chargingProfilePurpose':'Any'}                                                                                                                                                                                                                                                                                                                                                                                                                               | chargingProfilePurpose is not a value of its enumeration
            GetCompositeSchedule | {'connectorId':0}                                                                                                                                                                                                                                                                                                                                                                                                                                              | duration is missing
            GetCompositeSchedule | {'connectorId':0,'duration':3600,'chargingRateUnit':'kW'}                                                                                                                                                                                                                                                                                                                                                                                                      | chargingRateUnit is not a value of its enumeration
            """)
    void sendsNothingElse(String action, String request, String fault) {
        assertThat(command(action).faultOf(Json.object(request)))
                .map(Violation::description)
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "fine", textBlock = """
            0 | ChargePointMaxProfile | 'chargingProfileKind':'Relative'                                             | 0 | fine
            1 | ChargePointMaxProfile | 'chargingProfileKind':'Relative'                                             | 0 | connectorId must be 0 for a ChargePointMaxProfile
            0 | TxDefaultProfile      | 'chargingProfileKind':'Relative'                                             | 0 | fine
            1 | TxDefaultProfile      | 'chargingProfileKind':'Relative'                                             | 0 | fine
            1 | TxDefaultProfile      | 'chargingProfileKind':'Relative','transactionId':7                           | 0 | csChargingProfiles.transactionId is only for a TxProfile
            1 | TxProfile             | 'chargingProfileKind':'Relative','transactionId':7                           | 0 | fine
            1 | TxProfile             | 'chargingProfileKind':'Relative'                                             | 0 | fine
            0 | TxProfile             | 'chargingProfileKind':'Relative','transactionId':7                           | 0 | connectorId must be more than 0 for a TxProfile
            0 | TxDefaultProfile      | 'chargingProfileKind':'Recurring','recurrencyKind':'Weekly'                  | 0 | fine
            0 | TxDefaultProfile      | 'chargingProfileKind':'Recurring'                                            | 0 | csChargingProfiles.recurrencyKind is for Recurring, and needed there
            0 | TxDefaultProfile      | 'chargingProfileKind':'Absolute','recurrencyKind':'Daily'                    | 0 | csChargingProfiles.recurrencyKind is for Recurring, and needed there
            0 | TxDefaultProfile      | 'chargingProfileKind':'Relative'                                             | 5 | csChargingProfiles.chargingSchedule.chargingSchedulePeriod must start at 0 and rise
            0 | TxDefaultProfile      | 'chargingProfileKind':'Relative','validFrom':'2026-05-01T10:00:00Z','validTo':'2026-05-01T09:00:00Z' | 0 | csChargingProfiles.validTo must be after validFrom
            """)
    void sendsProfilesOnlyWhereTheyBelong(
            int connector, String purpose, String more, int start, @Nullable String fault) {
        String request = """
                {'connectorId':%d,'csChargingProfiles':{'chargingProfileId':1,'stackLevel':0,
                'chargingProfilePurpose':'%s',%s,'chargingSchedule':{'chargingRateUnit':'A',
                'chargingSchedulePeriod':[{'startPeriod':%d,'limit':16}]}}}""".formatted(connector, purpose, more, start);

        assertThat(command("SetChargingProfile").faultOf(Json.object(request)).map(Violation::description))
                .isEqualTo(Optional.ofNullable(fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "fine", textBlock = """
            TxProfile        | 'chargingProfileKind':'Relative'                   | fine
            TxDefaultProfile | 'chargingProfileKind':'Relative'                   | chargingProfile.chargingProfilePurpose must be TxProfile
            TxProfile        | 'chargingProfileKind':'Relative','transactionId':7 | chargingProfile.transactionId must not be given: there is no transaction yet
            """)
    void startsOnlyWithTheProfileOfATransaction(String purpose, String more, @Nullable String fault) {
        String request = """
                {'connectorId':1,'idTag':'A','chargingProfile':{'chargingProfileId':1,'stackLevel':0,
                'chargingProfilePurpose':'%s',%s,'chargingSchedule':{'chargingRateUnit':'A',
                'chargingSchedulePeriod':[{'startPeriod':0,'limit':16}]}}}""".formatted(purpose, more);

        assertThat(command("RemoteStartTransaction")
                        .faultOf(Json.object(request))
                        .map(Violation::description))
                .isEqualTo(Optional.ofNullable(fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SetChargingProfile   | {'status':'NotSupported'}                                                                                                                                                                                                                                                         | true
            SetChargingProfile   | {'status':'Unknown'}                                                                                                                                                                                                                                                              | false
            ClearChargingProfile | {'status':'Unknown'}                                                                                                                                                                                                                                                              | true
            ClearChargingProfile | {'status':'Rejected'}                                                                                                                                                                                                                                                             | false
            GetCompositeSchedule | {'status':'Rejected'}                                                                                                                                                                                                                                                             | true
            GetCompositeSchedule | {'status':'Accepted','connectorId':1,'scheduleStart':'2026-05-01T10:00:00Z','chargingSchedule':{'chargingRateUnit':'W','duration':3600,'startSchedule':'2026-05-01T10:00:00Z','minChargingRate':6.1,'chargingSchedulePeriod':[{'startPeriod':0,'limit':11000,'numberPhases':3}]}} | true
            GetCompositeSchedule | {'status':'Accepted','chargingSchedule':{}}                                                                                                                                                                                                                                       | false
            """)
    void knowsAResponseWhenItSeesOne(String action, String response, boolean valid) {
        assertThat(command(action).faultOfResponse(Json.object(response)).isEmpty())
                .isEqualTo(valid);
    }

    private static Command command(String action) {
        return Protocols.ocpp16(new FakeCentralSystem())
                .open(Fixtures.connected(Fixtures.station(2)), true)
                .command(action)
                .orElseThrow();
    }
}
