package dev.plaza.auth.application.mfa;

/**
 * What somebody shows who they are with.
 *
 * @param code of the app, or for recovery
 */
public record Factors(String password, String code) {

    @Override
    public String toString() {
        return "Factors[hidden]";
    }
}
