package dev.plaza.service.concurrency;

/**
 * A view of one entity at one version, which is its {@linkplain Tagged tag}. Only for views that differ only when the version
 * does: one whose fields depend on who looks, or on other entities, needs a {@link VersionTag} with their hash.
 */
public interface Versioned extends Tagged {

    long version();

    @Override
    default VersionTag tag() {
        return VersionTag.of(version());
    }
}
