/** Dialogs, in front of the stack's boundary (RFC 3261 section 12). */
package org.strowger.provider.sip.internal.dialog;
