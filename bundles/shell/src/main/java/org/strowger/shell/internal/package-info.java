/**
 * Telephony from the Gogo shell: commands of scope {@code telephony}, which all work in one session, the
 * {@link org.strowger.shell.internal.Desk}.
 */
package org.strowger.shell.internal;
