package io.wattbus.availability.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page what is set for it. */
@Hidden
@RestController
class PageSettingsController {

    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    private final PageSettings settings;

    PageSettingsController(PageSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/page/settings.json")
    ResponseEntity<PageSettings> settings() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic())
                .body(settings);
    }
}
