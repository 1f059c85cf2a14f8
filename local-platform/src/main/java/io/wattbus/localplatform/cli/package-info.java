/** The command line behind the script. */
@NullMarked
package io.wattbus.localplatform.cli;

import org.jspecify.annotations.NullMarked;
