package dev.plaza.user;

import dev.plaza.testing.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.plaza.user");
    }
}
