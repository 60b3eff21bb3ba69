package org.strowger.core.bench.proxy;

import java.util.EnumSet;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

/** A line without calls, which closes now and then: proxies are none of its business. */
final class QuietLine implements LineDriver {
    private static final LineCapabilities CAPABILITIES = LineCapabilities.builder("quiet")
            .address(AddressCapabilities.builder("2001").build())
            .mediaModes(EnumSet.of(MediaMode.INTERACTIVE_VOICE))
            .build();

    private final ProxyWorld world;
    private final String name;
    private LineSink sink;
    private boolean open;

    QuietLine(ProxyWorld world, String name) {
        this.world = world;
        this.name = name;
    }

    @Override
    public String permanentId() {
        return name;
    }

    @Override
    public LineCapabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public void open(LineSink to) {
        sink = to;
        open = true;
        world.meanwhile();
    }

    @Override
    public void close() {
        open = false;
        world.meanwhile();
    }

    void closeByForce() {
        if (open) {
            world.story.tell("%s closes by force", name);
            open = false;
            sink.closed();
            world.model.cutOff();
        }
    }
}
