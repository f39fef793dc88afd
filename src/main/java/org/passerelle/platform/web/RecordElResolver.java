package org.passerelle.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets a page read a component of a record as a property, {@code #{line.open}}: what it shows was loaded before, and
 * {@code rendered} calls nothing. EL 6 brings the same by itself (its {@code RecordELResolver}).
 */
public class RecordElResolver extends ELResolver {

    private final Map<Class<?>, Map<String, RecordComponent>> known = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        Optional<RecordComponent> component = component(base, property);
        if (component.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return component.get().getAccessor().invoke(base);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ELException(
                    "A record must be public to be read in a page: "
                            + component.get().getDeclaringRecord(),
                    e);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        Optional<RecordComponent> component = component(base, property);
        component.ifPresent(found -> context.setPropertyResolved(base, property));
        return component.map(RecordComponent::getType).orElse(null);
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        component(base, property).ifPresent(found -> context.setPropertyResolved(base, property));
        return true;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (component(base, property).isPresent()) {
            throw new PropertyNotWritableException("A record is never written: " + property);
        }
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base instanceof Record ? String.class : null;
    }

    private Optional<RecordComponent> component(@Nullable Object base, @Nullable Object property) {
        if (!(base instanceof Record) || property == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.computeIfAbsent(base.getClass(), RecordElResolver::components)
                .get(property.toString()));
    }

    private static Map<String, RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .collect(java.util.stream.Collectors.toUnmodifiableMap(RecordComponent::getName, one -> one));
    }
}
