/**
 * A call log: what an application looks like that only watches. {@link org.strowger.example.calllog.CallLog} shows how
 * lines are opened and calls are followed; {@link org.strowger.example.calllog.CallRecord} what is known of a call in
 * the end.
 */
package org.strowger.example.calllog;
