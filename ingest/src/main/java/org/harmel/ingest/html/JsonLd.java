package org.harmel.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harmel.core.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a page says about its article in schema.org's terms, in scripts of type {@code application/ld+json}. */
final class JsonLd {
    private static final Pattern ARTICLE =
            Pattern.compile("(?:.*(?:Article|Posting)|Report|Review|Recipe|WebPage|VideoObject)");
    private static final int DEEPEST = 6;

    private final List<JsonNode> nodes = new ArrayList<>();

    JsonLd(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            parse(script.data()).ifPresent(node -> collect(node, 0));
        }
        nodes.sort((a, b) -> Integer.compare(rank(a), rank(b)));
    }

    /** Broken scripts are common and say nothing. */
    private static Optional<JsonNode> parse(String script) {
        String json = script.replaceAll("(?s)^\\s*(?://)?\\s*<!\\[CDATA\\[|(?://)?\\s*\\]\\]>\\s*$", "")
                .replaceAll("[\\x00-\\x1f]+", " ");
        try {
            return json.isBlank() ? Optional.empty() : Optional.of(Json.mapper().readTree(json));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isObject() && ARTICLE.matcher(type(node)).matches()) {
            nodes.add(node);
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, depth + 1));
        } else if (node.isObject()) {
            collect(node.path("@graph"), depth + 1);
            collect(node.path("mainEntity"), depth + 1);
            collect(node.path("mainEntityOfPage"), depth + 1);
        }
    }

    private static String type(JsonNode node) {
        JsonNode type = node.path("@type");
        return type.isArray() ? type.path(0).asString("") : type.asString("");
    }

    private static int rank(JsonNode node) {
        String type = type(node);
        return type.endsWith("Article") || type.equals("ReportageNewsArticle") ? 0 : type.equals("WebPage") ? 2 : 1;
    }

    Optional<String> headline() {
        return text("headline");
    }

    Optional<String> published() {
        return text("datePublished").or(() -> text("dateCreated"));
    }

    /** The words of the article, where a page that a script draws tells them here. */
    Optional<String> body() {
        return text("articleBody")
                .map(body -> body.contains("</p>") ? Jsoup.parse(body).wholeText() : body);
    }

    Optional<String> publisher() {
        return name("publisher");
    }

    Optional<String> author() {
        return name("author").or(() -> name("creator"));
    }

    Optional<String> agency() {
        return name("sourceOrganization").or(() -> name("provider"));
    }

    Optional<String> url() {
        return text("url").filter(u -> u.startsWith("http"));
    }

    private Optional<String> text(String key) {
        return nodes.stream()
                .map(node -> node.path(key))
                .filter(JsonNode::isString)
                .map(node -> node.asString("").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private Optional<String> name(String key) {
        return nodes.stream()
                .map(node -> names(node.path(key)))
                .filter(names -> !names.isEmpty())
                .findFirst();
    }

    private static String names(JsonNode node) {
        if (node.isArray()) {
            List<String> names = new ArrayList<>();
            node.forEach(child -> names.add(names(child)));
            names.removeIf(String::isEmpty);
            return String.join(", ", names);
        }
        String name = node.isObject() ? node.path("name").asString("") : node.asString("");
        return name.startsWith("http") ? "" : name.strip();
    }
}
