/** The real core with a simulated exchange, for tests of applications. */
package org.strowger.testing.telephones;
