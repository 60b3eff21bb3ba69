/** Address translation on Google's numbering data. */
package org.strowger.dialing.internal;
