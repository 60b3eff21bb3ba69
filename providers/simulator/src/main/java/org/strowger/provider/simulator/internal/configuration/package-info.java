/** From what an administrator writes to the settings of an exchange, and what changes of it need a new one. */
package org.strowger.provider.simulator.internal.configuration;
