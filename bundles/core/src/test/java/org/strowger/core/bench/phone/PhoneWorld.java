package org.strowger.core.bench.phone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.bench.SmallWorld;
import org.strowger.core.bench.model.Findings;
import org.strowger.core.bench.model.Story;
import org.strowger.telephony.device.PhoneDevice;

/** A few applications and a provider of phones around one core, all driven by one seed. */
final class PhoneWorld extends SmallWorld<PhoneDefect> {
    /** The number of requests whose drivers cannot tell them apart. */
    static final int UNTAGGED = 0;

    final PhoneModel model;

    private final ChaosSet provider = new ChaosSet(this);
    private final List<PhoneUser> users = new ArrayList<>();
    private final Map<String, ChaosPhone> phones = new HashMap<>();
    private final Map<Integer, RequestRecord> requests = new HashMap<>();
    private int openings;

    PhoneWorld(long seed, Story story, PhoneDefect defect) {
        super(seed, story, defect);
        model = new PhoneModel(story);
        int count = 1 + dice.below(3);
        for (int i = 0; i < count; i++) {
            users.add(new PhoneUser(this, "A" + i));
        }
    }

    @Override
    public Findings findings() {
        return model;
    }

    @Override
    public void begin() {
        provider.attach();
        workers.run();
        users.forEach(PhoneUser::move);
    }

    @Override
    protected Rhythm rhythm() {
        return new Rhythm(50, 88, 91, 96, 6);
    }

    @Override
    protected void userMoves() {
        dice.pick(users).move();
    }

    @Override
    protected void deviceMoves() {
        provider.move();
    }

    @Override
    protected Duration lapse() {
        return dice.pick(Duration.ofMillis(10), Duration.ofSeconds(6), REQUEST_LIMIT.plusSeconds(1));
    }

    @Override
    protected void atEnd() {
        model.atEnd();
    }

    @Override
    protected void atRest() {
        model.atRest();
        provider.atRest();
    }

    @Override
    protected void close() {
        if (dice.chance(50)) {
            users.forEach(PhoneUser::close);
            workers.run();
        }
        if (dice.chance(50)) {
            provider.detach();
            workers.run();
        }
        over();
        users.forEach(PhoneUser::close);
        provider.detach();
        workers.advance(REQUEST_LIMIT.multipliedBy(2));
    }

    List<PhoneUser> users() {
        return users;
    }

    ChaosPhone add(ChaosPhone phone) {
        phones.put(phone.permanentId(), phone);
        return phone;
    }

    ChaosPhone driverOf(PhoneDevice device) {
        return phones.get(device.permanentId().substring("phones/".length()));
    }

    /** Somebody begins to open a phone (1) or has ended it (-1); answers whether others were at it before. */
    boolean opening(int change) {
        boolean others = openings > 0;
        openings += change;
        return others;
    }

    RequestRecord newRequest(HandleRecord handle, boolean tagged) {
        int serial = tagged ? requests.size() + 1 : UNTAGGED;
        RequestRecord record =
                new RequestRecord(handle, serial, workers.time().now().plus(REQUEST_LIMIT));
        if (tagged) {
            requests.put(serial, record);
        }
        return record;
    }

    /** The request with this number; null for one without. */
    RequestRecord request(int serial) {
        return requests.get(serial);
    }

    boolean isLate(RequestRecord request) {
        return !request.deadline.isAfter(workers.time().now());
    }
}
