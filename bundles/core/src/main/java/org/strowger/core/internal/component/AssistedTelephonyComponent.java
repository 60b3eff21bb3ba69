package org.strowger.core.internal.component;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.assisted.AssistedTelephony;
import org.strowger.telephony.assisted.MakeCallRequest;

/** Assisted telephony in the service registry. */
@Component(service = AssistedTelephony.class)
public final class AssistedTelephonyComponent implements AssistedTelephony {
    private final AssistedTelephony requests;

    @Activate
    public AssistedTelephonyComponent(@Reference SwitchboardComponent core) {
        this.requests = core.switchboard().assistedTelephony();
    }

    @Override
    public void requestMakeCall(MakeCallRequest request) {
        requests.requestMakeCall(request);
    }
}
