package org.strowger.example.ivr;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.strowger.telephony.media.GatherRequest;

/** Who is one of us: digits up to {@code #}, or {@code *} for the way back. */
final class PinEntry implements Question {
    private static final int LONGEST = 10;
    private static final String ENTER = "#";
    private static final String BACK = "*";

    private final Question menu;
    private final Prompt prompt;
    private final GatherRequest answer;
    private final String right;
    private final String destination;

    /**
     * The entry that the settings describe.
     *
     * @param menu where {@code *} leads
     * @throws IllegalArgumentException if they are wrong
     */
    PinEntry(Question menu, IvrSettings settings) {
        if (!settings._pin().matches("\\d{1," + LONGEST + "}")) {
            throw new IllegalArgumentException(
                    ".pin: staff can be reached with a PIN only; right would be 1 to " + LONGEST + " digits");
        }
        this.menu = menu;
        this.prompt = Prompt.of("pinPrompt", settings.pinPrompt());
        // The digit that ends it is one of those gathered (rule L-324), so there is room for one more.
        this.answer = GatherRequest.digits(LONGEST + 1)
                .endedBy(ENTER + BACK)
                .firstWithin(Duration.ofMillis(settings.firstDigit()))
                .eachWithin(Duration.ofMillis(settings.nextDigit()));
        this.right = settings._pin() + ENTER;
        this.destination = settings.staff();
    }

    @Override
    public Prompt prompt() {
        return prompt;
    }

    @Override
    public GatherRequest answer() {
        return answer;
    }

    @Override
    public Optional<Consumer<Visit>> understand(String digits) {
        if (digits.endsWith(BACK)) {
            return Optional.of(visit -> visit.ask(menu));
        }
        return digits.equals(right) ? Optional.of(visit -> visit.transferTo(destination)) : Optional.empty();
    }
}
