package dev.plaza.auth;

import dev.plaza.testing.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("dev.plaza.auth");
    }
}
