package org.strowger.core.rules;

import static org.strowger.core.rules.Events.changed;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.testing.Rule;

/** What open lines hear of address translation. */
class TranslateChangeRulesTest {
    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final ScriptedLine other = office.line("2002");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    @AfterEach
    void close() {
        office.close();
    }

    private static Line asksFor(Line opened, LineStateItem... items) {
        opened.setStatusMessages(Set.of(items), Set.of());
        return opened;
    }

    @Test
    @Rule({"L-454", "S-005"})
    void everyOpenLineThatAskedForItIsTold() {
        Line annas = asksFor(anna.opens(line, LineOpenOptions.monitor()), LineStateItem.TRANSLATE_CHANGE);
        Line annasOther = asksFor(anna.opens(other, LineOpenOptions.monitor()), LineStateItem.TRANSLATE_CHANGE);
        asksFor(bert.opens(line, LineOpenOptions.monitor()), LineStateItem.CAPABILITIES_CHANGE);
        anna.forgets();
        bert.forgets();

        office.switchboard().translationChanged();

        anna.heard(changed(annas, LineStateItem.TRANSLATE_CHANGE), changed(annasOther, LineStateItem.TRANSLATE_CHANGE));
        bert.heardNothing();
    }

    @Test
    @Rule("L-454")
    void applicationsOfEveryVersionAreTold() {
        Desk old = office.desk("old", ApiVersion.V1_3);
        Line opened = asksFor(old.opens(line, LineOpenOptions.monitor()), LineStateItem.TRANSLATE_CHANGE);
        old.forgets();

        office.switchboard().translationChanged();

        old.heard(changed(opened, LineStateItem.TRANSLATE_CHANGE));
    }

    @Test
    @Rule({"L-454", "S-005"})
    void aProviderCannotReportIt() {
        asksFor(anna.opens(line, LineOpenOptions.monitor()), LineStateItem.TRANSLATE_CHANGE);
        anna.forgets();

        line.changes(LineStateItem.TRANSLATE_CHANGE);

        anna.heardNothing();
    }
}
