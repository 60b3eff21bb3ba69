package org.strowger.dialing.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.telephony.dialing.TranslationListener;

/** Who wants to know when translation changes. One that fails keeps it from no other. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<TranslationListener> all = new CopyOnWriteArrayList<>();

    void add(TranslationListener listener) {
        all.add(listener);
    }

    void remove(TranslationListener listener) {
        all.remove(listener);
    }

    void tell() {
        for (TranslationListener listener : all) {
            try {
                listener.translationChanged();
            } catch (RuntimeException e) {
                LOG.warn("A listener for changes of translation failed; the others are told", e);
            }
        }
    }
}
