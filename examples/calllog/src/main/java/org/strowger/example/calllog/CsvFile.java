package org.strowger.example.calllog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of comma-separated values to which records are added. A disk that is full costs records, which is logged once,
 * but not the telephony.
 */
final class CsvFile implements RecordWriter {
    private static final Logger LOG = LoggerFactory.getLogger(CsvFile.class);

    private final Path path;
    private final Writer out;
    private boolean failed;

    /**
     * Opens the file; a new one begins with the names of the columns.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    CsvFile(Path path) {
        this.path = path.toAbsolutePath();
        try {
            Files.createDirectories(this.path.getParent());
            boolean isNew = Files.notExists(this.path) || Files.size(this.path) == 0;
            out = Files.newBufferedWriter(this.path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (isNew) {
                line(CallRecord.HEADER);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the call log cannot be written to " + this.path
                            + "; the setting \"file\" must name a file in a directory that can be written",
                    e);
        }
    }

    @Override
    public void write(CallRecord record) {
        try {
            line(record.csv());
            failed = false;
        } catch (IOException e) {
            if (!failed) {
                LOG.warn("Call records cannot be written to {} and are lost", path, e);
            }
            failed = true;
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            LOG.warn("{} could not be closed properly", path, e);
        }
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
        // One write for each call: whoever reads the file sees whole lines, and nothing is lost when the process ends.
        out.flush();
    }
}
