/** The one lock of an exchange, what is told outside it, and what is done later inside it. */
package org.strowger.provider.simulator.internal.post;
