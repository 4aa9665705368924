package dev.plaza.service.limits;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Counts calls of routes that are {@link RateLimited}. */
@Singleton
@InterceptorBean(RateLimited.class)
final class RateLimitInterceptor implements MethodInterceptor<Object, Object> {

    private final RequestLimits limits;

    RateLimitInterceptor(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> context) {
        HttpRequest<?> request = ServerRequestContext.currentRequest()
                .orElseThrow(() -> new IllegalStateException("only routes are limited: " + context.getMethodName()));
        limits.take(request, context.stringValue(RateLimited.class).orElseThrow());
        return context.proceed();
    }
}
