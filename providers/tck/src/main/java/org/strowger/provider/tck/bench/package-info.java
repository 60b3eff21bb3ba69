/** What the suite drives a provider with, in the place of the core, and what it writes down meanwhile. */
package org.strowger.provider.tck.bench;
