/** What is measured; {@code docs/performance.md} says how and what was seen. */
package org.strowger.benchmarks;
