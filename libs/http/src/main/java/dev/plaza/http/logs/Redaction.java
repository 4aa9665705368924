package dev.plaza.http.logs;

import java.util.regex.Pattern;

/**
 * The last guard against secrets and personal data in logs. Nothing here logs them on purpose; but a driver's message
 * can carry a row, and an exception a URL with its password.
 */
final class Redaction {

    private static final Pattern URL_CREDENTIALS = Pattern.compile("(://)[^/@\\s\"]+@");
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]+\\.[\\w-]*");
    private static final Pattern BEARER = Pattern.compile("(?i)(bearer\\s+)[\\w.~+/=-]+");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)((?:password|passwd|secret|refresh_?token|access_?token|mfa_?ticket|totp)\\\\?\"?\\s*[=:]\\s*\\\\?\"?)[^\\s\"\\\\,;&})]+");
    private static final Pattern E_MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    private Redaction() {}

    static String of(String text) {
        String safe = text;
        if (safe.contains("eyJ")) {
            safe = TOKEN.matcher(safe).replaceAll("[token]");
        }
        if (safe.contains("@")) {
            safe = URL_CREDENTIALS.matcher(safe).replaceAll("$1[credentials]@");
            safe = E_MAIL.matcher(safe).replaceAll("[e-mail]");
        }
        safe = BEARER.matcher(safe).replaceAll("$1[token]");
        return SECRET.matcher(safe).replaceAll("$1[secret]");
    }
}
