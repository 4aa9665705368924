package dev.plaza.post;

import dev.plaza.testing.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.plaza.post");
    }
}
