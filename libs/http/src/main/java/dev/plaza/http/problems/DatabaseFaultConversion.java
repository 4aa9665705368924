package dev.plaza.http.problems;

import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The framework's filters ask for the fault behind an answer by converting it to an exception. A {@link SQLException} is
 * {@link Iterable}, so the conversion would look for an exception inside it, find the same one again, and recurse until
 * the stack ends and the request is never answered. Here it is told that there is nothing to convert. Found
 * by {@link java.util.ServiceLoader}, because answers convert without the application's context.
 */
public final class DatabaseFaultConversion implements TypeConverterRegistrar {

    @Override
    public void register(MutableConversionService conversions) {
        conversions.addConverter(SQLException.class, Throwable.class, (fault, _, _) -> Optional.of(fault));
        conversions.addConverter(SQLException.class, Exception.class, (fault, _, _) -> Optional.of(fault));
    }
}
