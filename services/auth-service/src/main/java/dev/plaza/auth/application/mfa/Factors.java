package dev.plaza.auth.application.mfa;

import org.jspecify.annotations.Nullable;

/**
 * What somebody shows who they are with.
 *
 * @param code of the app, or for recovery; absent where somebody believes that none is asked for
 */
public record Factors(String password, @Nullable String code) {

    @Override
    public String toString() {
        return "Factors[hidden]";
    }
}
