package org.strowger.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The last step of the build: writes {@code docs/conformance.md} and says on one screen where the project stands. */
public final class Conformance {
    private final Path root;
    private final PrintStream screen;

    Conformance(Path root, PrintStream screen) {
        this.root = root;
        this.screen = screen;
    }

    /**
     * Runs the check.
     *
     * @param args the root folder of the project
     * @throws IOException if a source, class or report cannot be read
     * @throws IllegalStateException if a test names an unknown rule or a budget is passed
     */
    public static void main(String[] args) throws IOException {
        new Conformance(Path.of(args[0]), System.out).run();
    }

    void run() throws IOException {
        Path semantics = root.resolve("docs/semantics");
        ProjectFiles files = ProjectFiles.in(root);
        RuleBook book = RuleBook.read(semantics);
        NotApplicable notApplicable = NotApplicable.read(semantics);
        TestResults results = TestResults.read(files);
        Evidence evidence = Evidence.of(ClaimIndex.read(files), results);
        SourceFigures figures = SourceFigures.measure(files);

        ConformanceReport report = new ConformanceReport(book, notApplicable, evidence);
        Files.writeString(root.resolve("docs/conformance.md"), report.markdown());
        screen.print(report.summary());
        screen.println(figures.summary());
        screen.println("Tests: " + results.tally());

        List<String> wrong = new ArrayList<>(evidence.contradictions(book, notApplicable));
        wrong.addAll(figures.excesses());
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join(System.lineSeparator(), wrong));
        }
    }
}
