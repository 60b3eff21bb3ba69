package org.strowger.provider.sip.internal.peer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A softphone, driven over its control port (JSON in netstrings). */
final class Baresip implements AutoCloseable {
    static final String ADDRESS = "127.0.77.22";

    private static final int CONTROL_PORT = 4444;
    private static final int RATE = 8000;

    private static final Pattern DIGIT = Pattern.compile("received event: '(.)' \\(end=([01])\\)");
    private static final Pattern INFORMED = Pattern.compile("received DTMF: '(.)' \\(duration=");

    private final Program program;

    Baresip(Path directory, String user, String answerMode) {
        Program.require("baresip", "baresip-core");
        String modules = Stream.of("/usr/lib/baresip/modules", "/usr/lib/x86_64-linux-gnu/baresip/modules")
                .filter(path -> Files.isDirectory(Path.of(path)))
                .findFirst()
                .orElseThrow();
        try {
            Path home = Files.createDirectories(directory.resolve("baresip"));
            Template.copy(
                    "/baresip/config",
                    home.resolve("config"),
                    Map.of("@ADDRESS@", ADDRESS, "@DIRECTORY@", home.toString(), "@MODULES@", modules));
            Files.writeString(
                    home.resolve("accounts"),
                    "<sip:" + user + "@pbx.test>;auth_user=" + user
                            + ";auth_pass=secret;outbound=\"sip:" + Kamailio.ADDRESS + "\";regint=60;answermode="
                            + answerMode
                            + ";audio_codecs=PCMU/8000/1\n");
            Files.writeString(home.resolve("contacts"), "");
            Files.write(home.resolve("tone.wav"), tone());
            Files.write(home.resolve("alert.wav"), tone());
            program = Program.start(home, List.of("baresip", "-f", home.toString(), "-v"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        program.awaitReady(() -> program.output().contains("200 OK"));
    }

    /** Ten seconds of a tone, as a WAV file of 16 bits. */
    private static byte[] tone() throws IOException {
        int bytes = 10 * RATE * 2;
        ByteBuffer data = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        data.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + bytes)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE * 2)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(bytes);
        for (int i = 0; i < bytes / 2; i++) {
            data.putShort((short) (8000 * Math.sin(2 * Math.PI * 440 * i / RATE)));
        }
        return data.array();
    }

    String output() {
        return program.output();
    }

    /** The beginnings and ends of digits that it got, as {@code 5} and {@code 5 end}. */
    List<String> heardDigits() {
        return DIGIT.matcher(output())
                .results()
                .map(digit -> digit.group(1) + (digit.group(2).equals("1") ? " end" : ""))
                .toList();
    }

    /** The digits that it got by INFO. */
    List<String> informedDigits() {
        return INFORMED.matcher(output()).results().map(digit -> digit.group(1)).toList();
    }

    /** Presses keys in the call that is up, one after the other, as named events in RTP: it cannot send INFO. */
    void press(String keys) {
        command("sndcode", keys);
    }

    /** Gives a command and returns what is answered. */
    String command(String command, String parameters) {
        String json = "{\"command\":\"" + command + "\",\"params\":\"" + parameters + "\",\"token\":\"t\"}";
        try (Socket socket = new Socket(ADDRESS, CONTROL_PORT)) {
            socket.setSoTimeout(5_000);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write((json.length() + ":" + json + ",").getBytes(StandardCharsets.UTF_8));
            out.flush();
            String answer = netstring(socket.getInputStream());
            while (!answer.contains("\"response\"")) {
                answer = netstring(socket.getInputStream());
            }
            return answer;
        } catch (IOException fault) {
            throw new UncheckedIOException(command + ": " + program.output(), fault);
        }
    }

    private static String netstring(InputStream in) throws IOException {
        int length = 0;
        for (int c = in.read(); c != ':'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the control connection ended");
            }
            length = length * 10 + c - '0';
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write(in.readNBytes(length));
        in.read();
        return text.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        program.close();
    }
}
