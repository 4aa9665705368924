package dev.plaza.service.patch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The body of a PATCH. A controller that consumes {@value #MEDIA_TYPE} and {@code application/json} takes it as its
 * {@code @Body} and {@link #read reads} it into a command.
 */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonNode document;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MergePatch(JsonNode document) {
        this.document = document;
    }

    /**
     * Makes a command of the patch. Fields that {@code reading} does not ask for are refused.
     *
     * @throws ProblemException 400 naming every field that is at fault, not only the first
     */
    public <T> T read(Function<PatchFields, T> reading) {
        List<FieldError> faults = new ArrayList<>();
        PatchFields fields = new PatchFields("", object(faults), faults);
        T result = reading.apply(fields);
        fields.refuseUnknown();
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    CommonProblems.INVALID, "The patch is not valid.", faults.toArray(FieldError[]::new));
        }
        return result;
    }

    private ObjectNode object(List<FieldError> faults) {
        if (document instanceof ObjectNode object) {
            return object;
        }
        faults.add(new FieldError("", "type", "must be an object"));
        return JsonNodeFactory.instance.objectNode();
    }

    @JsonValue
    JsonNode document() {
        return document;
    }
}
