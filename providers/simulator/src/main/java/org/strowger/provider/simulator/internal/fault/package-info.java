/** What goes wrong on demand, so that tests can show how others bear it. */
package org.strowger.provider.simulator.internal.fault;
