package dev.plaza.db.advice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A node of a plan, as {@code EXPLAIN (FORMAT JSON)} tells it, with all below it. */
record Plan(JsonNode node) {

    String type() {
        return node.path("Node Type").asText();
    }

    /** Rows that it is expected to return. */
    long rows() {
        return node.path("Plan Rows").asLong();
    }

    String text(String name) {
        return node.path(name).asText();
    }

    List<String> texts(String name) {
        return elements(name).map(JsonNode::asText).toList();
    }

    Optional<Plan> onlyChild() {
        List<Plan> children = children().toList();
        return children.size() == 1 ? Optional.of(children.getFirst()) : Optional.empty();
    }

    Stream<Plan> children() {
        return elements("Plans").map(Plan::new);
    }

    /** This one, and all below. */
    Stream<Plan> all() {
        return Stream.concat(Stream.of(this), children().flatMap(Plan::all));
    }

    private Stream<JsonNode> elements(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false);
    }
}
