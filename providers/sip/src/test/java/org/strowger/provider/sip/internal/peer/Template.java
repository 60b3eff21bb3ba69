package org.strowger.provider.sip.internal.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Copies a file of ours for a counterpart, with the values of this run filled in. */
final class Template {
    private Template() {}

    static Path copy(String resource, Path to, Map<String, String> values) {
        try (InputStream source = Template.class.getResourceAsStream(resource)) {
            String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace(value.getKey(), value.getValue());
            }
            return Files.writeString(to, text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
