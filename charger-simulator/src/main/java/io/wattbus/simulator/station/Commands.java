package io.wattbus.simulator.station;

import io.wattbus.simulator.rpc.Frame;
import io.wattbus.simulator.rpc.Frames;
import io.wattbus.simulator.rpc.Json;
import java.util.HashMap;
import java.util.Map;

/** What the station does when it is called: a table from action to handler. */
final class Commands {

    private final Map<String, CommandHandler> handlers;
    private final Line line;

    Commands(ChargingCommands charging, MaintenanceCommands maintenance, Line line) {
        this.line = line;
        this.handlers = new HashMap<>(Map.ofEntries(
                Map.entry("RemoteStartTransaction", charging::remoteStart),
                Map.entry("RemoteStopTransaction", charging::remoteStop),
                Map.entry("UnlockConnector", charging::unlock),
                Map.entry("ChangeAvailability", charging::changeAvailability),
                Map.entry("TriggerMessage", maintenance::trigger),
                Map.entry("Reset", maintenance::reset),
                Map.entry("GetConfiguration", maintenance::getConfiguration),
                Map.entry("ChangeConfiguration", maintenance::changeConfiguration),
                Map.entry("ClearCache", maintenance::clearCache),
                Map.entry("DataTransfer", maintenance::dataTransfer)));
    }

    /** From now on {@code handler} answers {@code action}. */
    void replace(String action, CommandHandler handler) {
        handlers.put(action, handler);
    }

    void called(Frame.Call call) {
        switch (decide(call)) {
            case CommandAnswer.Result(Object payload, Runnable afterwards) -> {
                line.send(Frames.result(call.messageId(), Json.write(payload)));
                afterwards.run();
            }
            case CommandAnswer.Failure(String code, String description) ->
                line.send(Frames.error(call.messageId(), code, description));
            case CommandAnswer.Silence _ -> {}
        }
    }

    private CommandAnswer decide(Frame.Call call) {
        CommandHandler handler = handlers.get(call.action());
        if (handler == null) {
            return new CommandAnswer.Failure("NotImplemented", "This station does not know " + call.action());
        }
        try {
            return handler.handle(call.payload());
        } catch (MalformedCommand e) {
            return new CommandAnswer.Failure("FormationViolation", String.valueOf(e.getMessage()));
        }
    }
}
