package org.passerelle.platform.web;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one page and says what in it breaks the rules of the house. Each rule has a bad page in {@link PageLintTest}. */
final class PageLint {

    /** The rules, by the name under which a finding is reported. */
    enum Rule {
        LENGTH,
        INLINE_SCRIPT,
        HANDLER,
        STYLE,
        LITERAL_TEXT,
        CALL_IN_RENDERED,
        PICTURE_WITHOUT_ALT,
        INPUT_WITHOUT_LABEL,
        UNKNOWN_NAMESPACE,
        AJAX,
        FOREIGN_ADDRESS,
        UNESCAPED
    }

    /** One thing wrong in a page. */
    record Finding(Rule rule, int line, String what) {}

    private static final int LONGEST = 200;
    private static final Set<String> NAMESPACES = Set.of(
            "",
            "http://www.w3.org/1999/xhtml",
            "http://www.w3.org/2000/svg",
            "jakarta.faces",
            "jakarta.faces.core",
            "jakarta.faces.html",
            "jakarta.faces.facelets",
            "jakarta.faces.passthrough",
            "jakarta.faces.composite",
            "jakarta.tags.core",
            "jakarta.tags.functions",
            "http://omnifaces.org/ui",
            "http://omnifaces.org/functions",
            "primefaces",
            "urn:passerelle",
            "urn:passerelle:survey");
    /** Attributes that people see or hear. */
    private static final Set<String> SAID = Set.of(
            "title",
            "alt",
            "aria-label",
            "placeholder",
            "label",
            "lead",
            "hint",
            "backLabel",
            "unit",
            "base",
            "summary",
            "headerText",
            "itemLabel",
            "header",
            "requiredMessage",
            "converterMessage",
            "validatorMessage");

    private static final Set<String> VALUE_IS_SAID =
            Set.of("commandButton", "commandLink", "outputText", "outputLabel");
    private static final Set<String> INPUTS = Set.of(
            "input",
            "select",
            "textarea",
            "inputText",
            "inputSecret",
            "inputTextarea",
            "inputFile",
            "inputNumber",
            "datePicker",
            "selectOneMenu",
            "selectOneRadio",
            "selectManyCheckbox",
            "selectOneListbox",
            "selectManyListbox",
            "selectBooleanCheckbox");
    private static final Set<String> SPEAKS_FOR_ITSELF = Set.of("hidden", "submit", "button");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern CALL = Pattern.compile(
            "(?<![\\w.:])(?!(?:not|empty|and|or|eq|ne|lt|gt|le|ge|div|mod)\\b)" + "[A-Za-z_][\\w.:\\[\\]']*\\s*\\(");

    private final List<Finding> findings = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Integer> unlabelled = new LinkedHashMap<>();
    private final List<String> labelled = new ArrayList<>();

    private PageLint() {}

    /** Everything wrong in the page {@code source}. */
    static List<Finding> of(String source) {
        PageLint lint = new PageLint();
        int lines = (int) source.lines().count();
        if (lines > LONGEST) {
            lint.add(Rule.LENGTH, lines, lines + " lines");
        }
        try {
            lint.read(source);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not well-formed: " + e.getMessage(), e);
        }
        lint.unlabelled.forEach((id, line) -> {
            if (!lint.labelled.contains(id)) {
                lint.add(Rule.INPUT_WITHOUT_LABEL, line, id);
            }
        });
        return lint.findings;
    }

    private void read(String source) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(source));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    element(xml);
                    open.push(xml.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS -> text(xml);
                default -> {
                    // comments and the document type say nothing to a reader of the page
                }
            }
        }
    }

    private void text(XMLStreamReader xml) {
        String text = xml.getText();
        int line = xml.getLocation().getLineNumber();
        if (!text.isBlank() && "script".equals(open.peek())) {
            add(Rule.INLINE_SCRIPT, line, text.strip());
        } else if (!open.contains("code") && WORD.matcher(withoutEl(text)).find()) {
            add(Rule.LITERAL_TEXT, line, text.strip());
        }
    }

    private void element(XMLStreamReader xml) {
        String name = xml.getLocalName();
        int line = xml.getLocation().getLineNumber();
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String uri = xml.getNamespaceURI(i);
            if (!NAMESPACES.contains(uri == null ? "" : uri)) {
                add(Rule.UNKNOWN_NAMESPACE, line, uri);
            }
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        if (name.equals("style")) {
            add(Rule.STYLE, line, "<style>");
        }
        if (name.equals("ajax")) {
            add(Rule.AJAX, line, "<" + name + ">");
        }
        if ((name.equals("img") || name.equals("graphicImage")) && !attributes.containsKey("alt")) {
            add(Rule.PICTURE_WITHOUT_ALT, line, "<" + name + ">");
        }
        if ("false".equals(attributes.get("escape"))) {
            add(Rule.UNESCAPED, line, "<" + name + ">");
        }
        if (name.equals("label") && attributes.containsKey("for")) {
            labelled.add(attributes.get("for"));
        }
        attributes.forEach((key, value) -> attribute(name, key, value, line));
        input(name, attributes, line);
    }

    private void attribute(String element, String name, String value, int line) {
        boolean script = !element.equals("viewAction");
        if (script && name.startsWith("on") && name.length() > 4 && !name.equals("once")) {
            add(Rule.HANDLER, line, name);
        }
        if (name.equals("style")) {
            add(Rule.STYLE, line, value);
        }
        if (name.equals("rendered") && CALL.matcher(value).find()) {
            add(Rule.CALL_IN_RENDERED, line, value);
        }
        if ((name.equals("src") || name.equals("href") || name.equals("action"))
                && value.matches("(?i)(https?:)?//.*|javascript:.*")) {
            add(Rule.FOREIGN_ADDRESS, line, value);
        }
        boolean said = SAID.contains(name) || (name.equals("value") && VALUE_IS_SAID.contains(element));
        boolean parameter = element.equals("param");
        if (said && !parameter && WORD.matcher(withoutEl(value)).find()) {
            add(Rule.LITERAL_TEXT, line, name + "=" + value);
        }
    }

    private void input(String name, Map<String, String> attributes, int line) {
        boolean silent = SPEAKS_FOR_ITSELF.contains(attributes.getOrDefault("type", ""));
        if (!INPUTS.contains(name) || silent || open.contains("field") || open.contains("label")) {
            return;
        }
        boolean named = attributes.containsKey("aria-label") || attributes.containsKey("aria-labelledby");
        if (!named) {
            unlabelled.put(attributes.getOrDefault("id", "<" + name + "> at line " + line), line);
        }
    }

    /** The text without its expressions, which may hold words of their own. */
    private static String withoutEl(String text) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (depth == 0 && text.startsWith("#{", i)) {
                depth = 1;
                i++;
            } else if (depth > 0) {
                depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            } else {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    private void add(Rule rule, int line, String what) {
        findings.add(new Finding(rule, line, what));
    }
}
