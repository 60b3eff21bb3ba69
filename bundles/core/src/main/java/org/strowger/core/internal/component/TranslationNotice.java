package org.strowger.core.internal.component;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.core.internal.Switchboard;
import org.strowger.telephony.dialing.TranslationListener;

/** Hears of changes of address translation for the open lines (rule L-454). */
@Component(service = TranslationListener.class)
public final class TranslationNotice implements TranslationListener {
    private final Switchboard switchboard;

    @Activate
    public TranslationNotice(@Reference SwitchboardComponent core) {
        this.switchboard = core.switchboard();
    }

    @Override
    public void translationChanged() {
        switchboard.translationChanged();
    }
}
