package org.harmel.core;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one form in which records leave and enter as JSON: keys as in the record, in its order, in snake case; a value
 * that is unknown, false or an empty list has no key; a span is {@code [start, end]}.
 */
public final class Json {
    private static final JsonSetter.Value EMPTY_FOR_NONE = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(
                    old -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .withConfigOverride(List.class, empty -> empty.setNullHandling(EMPTY_FOR_NONE))
            .withConfigOverride(Map.class, empty -> empty.setNullHandling(EMPTY_FOR_NONE))
            .addMixIn(Span.class, SpanForm.class)
            .addMixIn(Evidence.class, EvidenceForm.class)
            .addMixIn(Event.class, EventForm.class)
            .addMixIn(About.class, RareForm.class)
            .addMixIn(Quantity.class, CumulativeForm.class)
            .addMixIn(Statement.class, StatementForm.class)
            .addMixIn(Mention.class, MentionForm.class)
            .addMixIn(Status.class, LowerCase.class)
            .addMixIn(Event.Track.class, LowerCase.class)
            .addMixIn(Event.Strand.class, LowerCase.class)
            .addMixIn(Actor.Kind.class, LowerCase.class)
            .addMixIn(Days.Precision.class, LowerCase.class)
            .addMixIn(Days.Basis.class, LowerCase.class)
            .addMixIn(Attribution.Stance.class, LowerCase.class)
            .addMixIn(Statement.Kind.class, LowerCase.class)
            .addMixIn(PlaceMention.Use.class, LowerCase.class)
            .build();

    private Json() {}

    /** For reading and writing trees and records of other modules in the same form. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** One line. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * @throws tools.jackson.core.JacksonException if the text is not JSON of that form
     */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** An enum's name as exports have it: lower case, hyphens. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface SpanForm {
        @JsonIgnore
        int length();
    }

    private interface EvidenceForm {
        @JsonIgnore
        Span span();
    }

    private interface EventForm {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean symmetric();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean disputed();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean background();
    }

    private interface RareForm {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean rare();
    }

    private interface CumulativeForm {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean cumulative();
    }

    private interface StatementForm {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean repeated();

        @JsonProperty("provided_by")
        Object providedBy();
    }

    private interface MentionForm {
        @JsonIgnore
        Span span();
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    private interface LowerCase {}
}
