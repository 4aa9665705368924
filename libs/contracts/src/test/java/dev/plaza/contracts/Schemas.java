package dev.plaza.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes the JSON Schema of an event type from its record, and knows where the committed one is. */
final class Schemas {

    private static final Path FOLDER = Path.of("src/main/resources/dev/plaza/contracts/schemas");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaGenerator GENERATOR = generator();

    private Schemas() {}

    static String generated(EventType<?> type) {
        ObjectNode schema = GENERATOR.generateSchema(type.payload());
        ObjectNode named = JSON.createObjectNode();
        named.set("$schema", schema.remove("$schema"));
        named.put("$id", "urn:plaza:schema:" + type.name());
        named.put("title", type.name());
        named.setAll(schema);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(named) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String committed(EventType<?> type) {
        try {
            return Files.readString(file(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void commit(EventType<?> type) {
        try {
            Files.writeString(file(type), generated(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(EventType<?> type) {
        return FOLDER.resolve(type.name() + ".json");
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(
                        Option.ADDITIONAL_FIXED_TYPES,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES,
                        Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forFields().withRequiredCheck(field -> !isNullable(field));
        return new SchemaGenerator(config.build());
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
