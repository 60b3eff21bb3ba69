/** Registration of a line's address of record. */
package org.strowger.provider.sip.internal.registration;
