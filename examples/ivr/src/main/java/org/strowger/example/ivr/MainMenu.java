package org.strowger.example.ivr;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.strowger.telephony.media.GatherRequest;

/** Whom the caller wants: one digit. */
final class MainMenu implements Question {
    private final Map<String, Consumer<Visit>> choices = new HashMap<>();
    private final Prompt prompt;
    private final GatherRequest answer;

    /**
     * The menu that the settings describe.
     *
     * @throws IllegalArgumentException if they are wrong
     */
    MainMenu(IvrSettings settings) {
        prompt = Prompt.of("menuPrompt", settings.menuPrompt());
        answer = GatherRequest.digits(1).firstWithin(Duration.ofMillis(settings.firstDigit()));
        transfer("1", settings.sales());
        transfer("2", settings.support());
        transfer("0", settings.operator());
        if (!settings.staff().isEmpty()) {
            PinEntry pin = new PinEntry(this, settings);
            choices.put("9", visit -> visit.ask(pin));
        }
        choices.put("*", visit -> visit.ask(this));
    }

    private void transfer(String digit, String destination) {
        if (!destination.isEmpty()) {
            choices.put(digit, visit -> visit.transferTo(destination));
        }
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
        return Optional.ofNullable(choices.get(digits));
    }
}
