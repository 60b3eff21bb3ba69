package org.strowger.core.rules;

import static org.strowger.core.rules.ErrorCase.refused;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.strowger.telephony.LineDeviceSetup;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.LineError;

/** The errors of functions of line devices that need not be open: extensions and configuration. */
final class SetupErrorCases {
    private static final ExtensionVersion ONE = new ExtensionVersion(1, 0);
    private static final ExtensionVersion TWO = new ExtensionVersion(2, 0);

    private SetupErrorCases() {}

    static Stream<ErrorCase> all() {
        return Stream.of(
                        of("lineNegotiateExtVersion", setup -> setup.negotiateExtensions(ONE, TWO)),
                        of("lineGetDevConfig", setup -> setup.configuration("comm"), LineError.INVALDEVICECLASS),
                        of(
                                "lineSetDevConfig",
                                setup -> setup.configure("comm", DataBlock.empty()),
                                LineError.INVALDEVICECLASS,
                                LineError.INVALLINESTATE,
                                LineError.INVALPARAM),
                        arguments())
                .flatMap(cases -> cases);
    }

    private static Stream<ErrorCase> of(String function, Consumer<LineDeviceSetup> asking, LineError... fromProvider) {
        Stream<ErrorCase> found = Stream.concat(
                        Stream.of(
                                LineError.NOMEM,
                                LineError.OPERATIONFAILED,
                                LineError.OPERATIONUNAVAIL,
                                LineError.RESOURCEUNAVAIL),
                        Stream.of(fromProvider))
                .map(error -> refused(function, error, "the provider refuses with it", scene -> {
                    scene.refusesEverything(error);
                    asking.accept(scene.setup());
                }));
        return Stream.concat(found, gone(function, asking));
    }

    private static Stream<ErrorCase> gone(String function, Consumer<LineDeviceSetup> asking) {
        return Stream.of(
                refused(
                        function,
                        LineError.BADDEVICEID,
                        "never was",
                        scene -> asking.accept(scene.anna().session().setup(new LineDeviceId(99)))),
                refused(function, LineError.NODRIVER, "its provider is gone", scene -> {
                    LineDeviceSetup setup = scene.setup();
                    scene.line().leaves(scene.office());
                    asking.accept(setup);
                }),
                refused(function, LineError.NODEVICE, "removed", scene -> {
                    LineDeviceSetup setup = scene.setup();
                    scene.line().isRemoved();
                    scene.office().settle();
                    asking.accept(setup);
                }));
    }

    private static Stream<ErrorCase> arguments() {
        return Stream.of(
                refused("lineNegotiateExtVersion", LineError.INVALPOINTER, "null", scene -> scene.setup()
                        .negotiateExtensions(ONE, null)),
                refused("lineNegotiateExtVersion", LineError.INVALAPPHANDLE, "closed session", scene -> {
                    LineDeviceSetup setup = scene.setup();
                    scene.anna().session().close();
                    setup.negotiateExtensions(ONE, TWO);
                }),
                refused(
                        "lineNegotiateExtVersion",
                        LineError.INCOMPATIBLEEXTVERSION,
                        "none between",
                        scene -> scene.setup().negotiateExtensions(TWO, ONE)),
                refused("lineGetDevConfig", LineError.INVALPOINTER, "null", scene -> scene.setup()
                        .configuration(null)),
                refused("lineSetDevConfig", LineError.INVALPOINTER, "null", scene -> scene.setup()
                        .configure("comm", null)),
                refused("lineOpen", LineError.INCOMPATIBLEEXTVERSION, "another is in use", scene -> {
                    scene.extended();
                    scene.bert().opens(scene.line(), LineOpenOptions.monitor().withExtensions(TWO));
                }));
    }
}
