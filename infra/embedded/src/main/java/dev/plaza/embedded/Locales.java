package dev.plaza.embedded;

import java.util.Map;

/** Order by code points, letters of all alphabets known: what initdb has to be told for that differs by platform. */
final class Locales {

    private Locales() {}

    /** Options of initdb, without their dashes. */
    static Map<String, String> ofThisPlatform() {
        return of(System.getProperty("os.name", ""));
    }

    static Map<String, String> of(String operatingSystem) {
        if (operatingSystem.startsWith("Mac")) {
            return Map.of("lc-collate", "C", "lc-ctype", "en_US.UTF-8");
        }
        if (operatingSystem.startsWith("Windows")) {
            return Map.of("locale", "C");
        }
        return Map.of("locale", "C.UTF-8");
    }
}
