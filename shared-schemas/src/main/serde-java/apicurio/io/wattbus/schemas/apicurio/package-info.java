/** What Apicurio's serializers are given beside their settings. */
@NullMarked
package io.wattbus.schemas.apicurio;

import org.jspecify.annotations.NullMarked;
