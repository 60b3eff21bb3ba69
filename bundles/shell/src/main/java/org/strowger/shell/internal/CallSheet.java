package org.strowger.shell.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallStatus;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.call.FlowSpec;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.Terminal;

/** Everything about one call. */
final class CallSheet {
    private final Call call;
    private final CallInfo info;
    private final Sheet sheet = new Sheet();

    private CallSheet(Call call) {
        this.call = call;
        this.info = call.info();
    }

    /** The sheet of a call as it is now. */
    static Sheet of(Call call, Instant now) {
        CallSheet filled = new CallSheet(call);
        filled.state(now);
        filled.parties();
        filled.media();
        filled.details(call.info().details());
        return filled.sheet.row("possible now", Words.of(call.status().features()));
    }

    private void state(Instant now) {
        CallStatus status = call.status();
        sheet.row(
                "call",
                Words.handle(call) + " on " + call.line().device().permanentId()
                        + address()
                                .map(address -> ", address " + address.address())
                                .orElse(""));
        sheet.row(
                "state",
                Words.of(status.state(), status.mode()) + ", for "
                        + Words.age(Duration.between(status.stateEntered(), now)));
        sheet.row(
                "held here as",
                Words.of(status.privilege()) + " (owners " + info.owners() + ", monitors " + info.monitors() + ")");
        sheet.row("application", info.appName());
    }

    private Optional<AddressCapabilities> address() {
        return call.line().device().capabilities().addresses().stream()
                .skip(info.addressId())
                .findFirst();
    }

    private void parties() {
        sheet.row("origin", Words.of(info.origin()) + ", reason " + Words.of(info.reason()));
        sheet.row("caller", Words.party(info.callerId()));
        sheet.row("called", Words.party(info.calledId()));
        sheet.row("connected", Words.party(info.connectedId()));
        sheet.rowIf(Words.isKnown(info.redirectionId()), "redirected to", Words.party(info.redirectionId()));
        sheet.rowIf(Words.isKnown(info.redirectingId()), "redirected by", Words.party(info.redirectingId()));
        sheet.rowIf(info.callId() != 0, "call id", Long.toString(info.callId()));
        sheet.rowIf(info.relatedCallId() != 0, "related to", "call id " + info.relatedCallId());
        sheet.row("dialed as", info.displayableAddress());
        sheet.row("comment", info.comment());
        sheet.row("display", info.display());
    }

    private void media() {
        String rate = info.rate() == 0 ? "" : ", " + info.rate() + " bit/s";
        sheet.row("carries", Words.of(info.mediaModes()) + " over " + Words.of(info.bearerMode()) + rate);
    }

    private void details(CallDetails details) {
        sheet.rowIf(details.appSpecific() != 0, "number", details.appSpecific() + ", attached by an application");
        sheet.rowIf(!details.data().isEmpty(), "data", Words.of(details.data()));
        sheet.rowIf(!details.userUser().isEmpty(), "user-user", Words.of(details.userUser()));
        sheet.rowIf(details.treatment() != 0, "hears on hold", treatment(details.treatment()));
        sheet.row("quality", details.qualityOfService().map(CallSheet::quality).orElse(""));
        details.trunk().ifPresent(trunk -> sheet.row("trunk", Integer.toString(trunk)));
        sheet.row("terminals", terminals(details));
    }

    private String treatment(int id) {
        return address().stream()
                .flatMap(address -> address.treatments().stream())
                .filter(treatment -> treatment.id() == id)
                .map(CallTreatment::name)
                .findFirst()
                .orElse("treatment " + id);
    }

    private static String quality(QualityOfService quality) {
        return "sending " + flow(quality.sending()) + "; receiving " + flow(quality.receiving());
    }

    private static String flow(FlowSpec flow) {
        List<String> facts = new ArrayList<>();
        facts.add(Words.of(flow.service()));
        if (flow.tokenRate() != FlowSpec.NOT_SAID) {
            facts.add(flow.tokenRate() + " byte/s");
        }
        if (flow.peakRate() != FlowSpec.NOT_SAID) {
            facts.add("at most " + flow.peakRate() + " byte/s");
        }
        if (!flow.latency().isZero()) {
            facts.add("delay up to " + flow.latency().toMillis() + " ms");
        }
        return String.join(", ", facts);
    }

    private String terminals(CallDetails details) {
        List<Terminal> terminals = call.line().device().capabilities().terminals();
        List<String> routed = new ArrayList<>();
        for (int i = 0; i < details.terminals().size() && i < terminals.size(); i++) {
            if (!details.terminals().get(i).isEmpty()) {
                routed.add(i + " (" + Words.of(terminals.get(i).device()) + "): "
                        + Words.of(details.terminals().get(i)));
            }
        }
        return String.join("; ", routed);
    }
}
