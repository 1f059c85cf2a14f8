package io.wattbus.billing.cdr;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Charge detail records as a file. */
@RestController
@RequestMapping("/api/v1/charge-detail-records/export")
class ExportController {

    private static final String TOTAL = "X-Total-Count";
    private static final String RETRY_AFTER_SECONDS = "30";

    private final CdrExport export;
    private final JsonMapper json;

    ExportController(CdrExport export, JsonMapper json) {
        this.export = export;
        this.json = json;
    }

    /**
     * All that the filter lets pass, by the end of the sessions, as they are now: a record a line, and how many there will
     * be in {@code X-Total-Count}. An export that fails on the way ends without the end of its body.
     */
    @GetMapping
    void export(
            OperatorId operator,
            @RequestParam(defaultValue = "csv") String format,
            @ParameterObject CdrFilter filter,
            HttpServletResponse response)
            throws IOException {
        if (!export.read(operator, filter, new File(ExportFormat.of(format), response))) {
            Problem busy = Problem.of(
                    HttpStatus.TOO_MANY_REQUESTS, "too-many-exports", "Others are being exported. Try again.");
            busy.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            throw busy;
        }
    }

    private final class File implements CdrExport.Receiver {

        private final ExportFormat format;
        private final HttpServletResponse response;
        private final Function<CdrView, String> lines;

        File(ExportFormat format, HttpServletResponse response) {
            this.format = format;
            this.response = response;
            this.lines = format.lines(json);
        }

        @Override
        public void begin(long total) throws IOException {
            response.setContentType(format.contentType());
            response.setHeader(TOTAL, Long.toString(total));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"charge-detail-records." + format.code() + "\"");
            write(format.head());
        }

        @Override
        public void receive(Cdr cdr) throws IOException {
            write(lines.apply(CdrView.of(cdr)));
        }

        private void write(String text) throws IOException {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
