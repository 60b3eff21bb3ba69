package org.strowger.core.internal.session;

import org.strowger.core.internal.event.Outbox;
import org.strowger.core.internal.runtime.Progress;

/**
 * How a session keeps up with its events.
 *
 * @param key stands for the session, and keeps nothing of it alive
 * @param application the application's name
 * @param delivery whether events are delivered
 * @param fill what waits
 */
public record SessionVitals(Object key, String application, Progress delivery, Outbox.Fill fill) {}
