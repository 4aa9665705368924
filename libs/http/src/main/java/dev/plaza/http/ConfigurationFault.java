package dev.plaza.http;

import java.util.List;

/** Settings with which a process cannot start: all of their faults in one message. */
public final class ConfigurationFault extends RuntimeException {

    public ConfigurationFault(List<String> faults) {
        super(
                faults.size() == 1
                        ? "one setting is wrong: " + faults.getFirst()
                        : faults.size() + " settings are wrong:\n  - " + String.join("\n  - ", faults));
    }
}
