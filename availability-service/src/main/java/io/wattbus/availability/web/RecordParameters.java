package io.wattbus.availability.web;

import jakarta.servlet.ServletRequest;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The parameters of a query as a record: what data binding does, without a binder for each request, which costs more than
 * a search. Lists come by comma, or as the same parameter again.
 */
public final class RecordParameters implements HandlerMethodArgumentResolver {

    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();
    private static final Map<Class<?>, RecordType> TYPES = new ConcurrentHashMap<>();

    /**
     * What {@code request} asks, as a {@code type}.
     *
     * @throws Problem if a parameter has another form
     */
    public static <T extends Record> T of(Class<T> type, ServletRequest request) {
        return type.cast(read(type, request));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ParameterObject.class)
                && parameter.getParameterType().isRecord();
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return read(parameter.getParameterType(), (ServletRequest) request.getNativeRequest());
    }

    private static Object read(Class<?> record, ServletRequest request) {
        RecordType type = TYPES.computeIfAbsent(record, RecordType::of);
        @Nullable Object[] values = new @Nullable Object[type.components().size()];
        Arrays.setAll(values, i -> value(type.components().get(i), request));
        return BeanUtils.instantiateClass(type.constructor(), values);
    }

    private static @Nullable Object value(RecordComponent component, ServletRequest request) {
        String @Nullable [] told = request.getParameterValues(component.getName());
        if (told == null) {
            return null;
        }
        if (component.getType() == String.class) {
            return told[0];
        }
        if (component.getType() == List.class) {
            return Arrays.stream(told)
                    .flatMap(values -> Arrays.stream(values.split(",", -1)))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
        try {
            return CONVERSION.convert(told[0], component.getType());
        } catch (ConversionException otherForm) {
            throw Problem.invalidParameter(component.getName() + " has another form.");
        }
    }

    /** A record's only constructor and what it takes. */
    private record RecordType(Constructor<?> constructor, List<RecordComponent> components) {

        static RecordType of(Class<?> type) {
            return new RecordType(BeanUtils.getResolvableConstructor(type), List.of(type.getRecordComponents()));
        }
    }
}
