/** What can be said of the images, the compose file and the chart without Docker and without a cluster. */
@NullMarked
package io.wattbus.deploymenttests;

import org.jspecify.annotations.NullMarked;
