package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.bench.TestPhone;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.testing.Rule;

/** Opening and closing phones, with work outstanding or without. */
public interface PhoneClosingRules extends ContractRules {
    /** One request of each kind that the phone claims, none of them awaited. */
    private static List<TestRequest> someOfEachKind(TestPhone phone) {
        List<TestRequest> requests = new ArrayList<>();
        for (HookSwitchDevice device : HookSwitchDevice.values()) {
            if (phone.can(PhoneFeature.setVolume(device))) {
                requests.add(phone.request("set volume", done -> phone.driver().setVolume(device, 7, done)));
            }
            if (phone.can(PhoneFeature.setGain(device))) {
                requests.add(phone.request("set gain", done -> phone.driver().setGain(device, 7, done)));
            }
        }
        if (phone.can(PhoneFeature.SET_RING)) {
            requests.add(phone.request("set ring", done -> phone.driver().setRing(0, 7, done)));
        }
        if (phone.can(PhoneFeature.SET_DISPLAY)) {
            requests.add(phone.request("set display", done -> phone.driver().setDisplay(0, 0, "x", done)));
        }
        if (phone.can(PhoneFeature.SET_DATA)) {
            requests.add(phone.request("set data", done -> phone.driver().setData(0, new byte[] {1}, done)));
        }
        assumeFalse(requests.isEmpty(), phone + " can be asked for nothing");
        return requests;
    }

    private void assertAllEndedOnce(List<TestRequest> requests) {
        assertThat(requests).allSatisfy(request -> assertThat(request.isEnded())
                .as("%s ended before close returned; %s", request, bench().journal())
                .isTrue());
        bench().pace().settle();
        assertThat(requests).allSatisfy(request -> assertThat(request.completions())
                .as("completions of %s; %s", request, bench().journal())
                .isEqualTo(request.isRefused() ? 0 : 1));
    }

    @Test
    @Rule({"P-057", "S-083", "S-048"})
    default void closingAPhoneEndsAllItsRequestsBeforeItReturnsEachOnce() {
        TestPhone phone = bench().phone();
        List<TestRequest> requests = someOfEachKind(phone);
        phone.close();
        assertAllEndedOnce(requests);
    }

    @Test
    @Rule({"P-057", "S-083"})
    default void nothingIsToldOfAPhoneThatWasClosedWithWorkOutstanding() {
        TestPhone phone = bench().phone();
        someOfEachKind(phone);
        phone.close();
        bench().assertSilence("after the phone was closed");
    }

    @Test
    @Rule({"P-035", "S-032"})
    default void aPhoneCanBeOpenedAgainAfterItWasClosed() {
        for (int round = 0; round < 3; round++) {
            bench().phone().close();
        }
        TestPhone phone = bench().phone();
        someOfEachKind(phone).forEach(TestRequest::ends);
    }

    @Test
    @Rule({"S-083", "S-085"})
    default void aPhoneMayBeClosedTwice() {
        TestPhone phone = bench().phone();
        phone.close();
        phone.close();
    }

    @Test
    @Rule({"P-061", "S-085"})
    default void beforeAPhoneClosesByItselfItsRequestsHaveEnded() {
        TestPhone phone = bench().phone();
        List<TestRequest> requests = someOfEachKind(phone);
        assumeTrue(
                bench().subject().devices().forceClosed(phone.driver()), "nobody can make the provider close a phone");
        assertThat(bench().pace().until(phone::isForcedClosed))
                .as("the phone asks to be closed; %s", bench().journal())
                .isTrue();
        assertAllEndedOnce(requests);
        phone.close();
        bench().assertSilence("after the phone closed by itself");
    }
}
