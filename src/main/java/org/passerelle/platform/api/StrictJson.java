package org.passerelle.platform.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads JSON without guessing: the runtime would cut 1.5 and 4294967308 to whole numbers that nobody has sent. */
@Provider
public class StrictJson implements ContextResolver<Jsonb> {

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withDeserializers(new WholeNumber()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }

    /** An {@code int} that is written as one. */
    public static final class WholeNumber implements JsonbDeserializer<Integer> {

        @Override
        public @Nullable Integer deserialize(JsonParser parser, DeserializationContext context, Type type) {
            JsonValue value = parser.getValue();
            if (value.getValueType() == JsonValue.ValueType.NULL) {
                return null;
            }
            try {
                return ((JsonNumber) value).bigDecimalValue().intValueExact();
            } catch (ArithmeticException | ClassCastException e) {
                throw new JsonbException("Not a whole number", e);
            }
        }
    }
}
