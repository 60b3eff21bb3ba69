package org.strowger.example.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a newcomer to type. */
class ReadmeTest {
    private static final Path README = Path.of("../../README.md");
    private static final Pattern FILE = Pattern.compile("```java\n(package com\\.example;\n.*?)```", Pattern.DOTALL);
    private static final Pattern PUBLIC_CLASS = Pattern.compile("public final class (\\w+)");

    @TempDir
    private Path classes;

    @Test
    void theFirstApplicationAndTheFirstProviderCompileAsTheyArePrinted() throws IOException {
        List<String> files = FILE.matcher(Files.readString(README))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(files).hasSize(2).allSatisfy(this::compiles);
        assertThat(classes.resolve("com/example/Greeter.class")).exists();
        assertThat(classes.resolve("com/example/EchoProvider.class")).exists();
    }

    private void compiles(String text) {
        Matcher name = PUBLIC_CLASS.matcher(text);
        assertThat(name.find()).isTrue();
        StringWriter messages = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString()),
                        null,
                        List.of(new Source(name.group(1), text)))
                .call();
        assertThat(compiled).as("%s", messages).isTrue();
    }

    /** A file that is nowhere but in the README. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///com/example/" + name + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
