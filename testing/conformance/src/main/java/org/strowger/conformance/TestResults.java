package org.strowger.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the reports of surefire and failsafe say, one verdict for each test method. */
final class TestResults {
    /** {@code adds}, {@code adds{int, int}[1]}, {@code adds(int)[2]}, {@code adds[native]}. */
    private static final Pattern METHOD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private final Map<TestMethod, Verdict> verdicts = new TreeMap<>();
    private int passed;
    private int failed;
    private int skipped;

    static TestResults read(ProjectFiles files) throws IOException {
        TestResults results = new TestResults();
        DocumentBuilder parser = parser();
        for (Path report : files.testReports()) {
            try {
                results.add(parser.parse(report.toFile()));
            } catch (SAXException e) {
                throw new IOException("Not a test report: " + report, e);
            }
        }
        return results;
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This JDK has no XML parser for test reports", e);
        }
    }

    private void add(Document report) {
        NodeList cases = report.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            add((Element) cases.item(i));
        }
    }

    private void add(Element testcase) {
        Verdict verdict = verdict(testcase);
        switch (verdict) {
            case PASSED -> passed++;
            case SKIPPED -> skipped++;
            default -> failed++;
        }
        Matcher method = METHOD.matcher(testcase.getAttribute("name"));
        String name = method.lookingAt() ? method.group() : "";
        TestMethod test = new TestMethod(testcase.getAttribute("classname"), name);
        verdicts.merge(test, verdict, Verdict::heavier);
    }

    private static Verdict verdict(Element testcase) {
        if (has(testcase, "failure") || has(testcase, "error")) {
            return Verdict.FAILED;
        }
        return has(testcase, "skipped") ? Verdict.SKIPPED : Verdict.PASSED;
    }

    private static boolean has(Element testcase, String child) {
        return testcase.getElementsByTagName(child).getLength() > 0;
    }

    Map<TestMethod, Verdict> verdicts() {
        return verdicts;
    }

    String tally() {
        return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
    }
}
