/** A provider that answers at once, so that the core's own cost is seen apart from a provider's. */
package org.strowger.benchmarks.instant;
