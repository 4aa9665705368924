package dev.plaza.local.process;

import java.util.List;

/**
 * Components that are stopped together, before those of earlier stages.
 *
 * @param needs what has to be ready before these are started; nothing else is waited for
 */
public record Stage(List<Component> components, List<Component> needs) {

    public Stage {
        components = List.copyOf(components);
        needs = List.copyOf(needs);
    }
}
