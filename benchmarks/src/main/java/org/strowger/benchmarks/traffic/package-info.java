/** Applications that make calls to each other as fast as they can. */
package org.strowger.benchmarks.traffic;
