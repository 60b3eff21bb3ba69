/** Lines: addresses of record as TAPI line devices. */
package org.strowger.provider.sip.internal.line;
