package dev.plaza.local;

import picocli.CommandLine.IVersionProvider;

/** Told by the jar's manifest, which the build writes. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Plaza " + (version == null ? "(not packaged)" : version), "on Java " + System.getProperty("java.version")
        };
    }
}
