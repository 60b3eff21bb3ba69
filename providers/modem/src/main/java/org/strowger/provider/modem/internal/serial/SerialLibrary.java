package org.strowger.provider.modem.internal.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.strowger.provider.modem.internal.serial.SerialPortException.Fault;

/**
 * The serial library's native code, loaded so that this bundle can be replaced afterwards.
 *
 * <p>When its class is initialised the library registers a shutdown hook, and a thread keeps for ever the access
 * control context of the code that made it: with our code on the stack, our class loader. So the class is initialised
 * on a thread of the platform's, by a task in which none of our code takes part.
 */
final class SerialLibrary {
    private static final long LONGEST_SECONDS = 30;

    private SerialLibrary() {}

    /** Loads the library unless it is loaded. */
    static void load() throws SerialPortException {
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            pool.submit(initialisation()).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw unusable(e.getCause());
        } catch (ReflectiveOperationException | TimeoutException e) {
            throw unusable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unusable(e);
        } finally {
            pool.shutdown();
        }
    }

    private static Runnable initialisation() throws ReflectiveOperationException {
        MethodHandle version = MethodHandles.publicLookup()
                .findStatic(SerialPort.class, "getVersion", MethodType.methodType(String.class));
        return MethodHandleProxies.asInterfaceInstance(Runnable.class, version);
    }

    private static SerialPortException unusable(Throwable cause) {
        return new SerialPortException(
                Fault.FAILED,
                "the serial library cannot load its native code (" + cause
                        + "): if its bundle was replaced, restart the Java process");
    }
}
