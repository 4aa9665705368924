package dev.plaza.service;

import dev.plaza.testing.architecture.CodeRules;

class CodeTest extends CodeRules {
    CodeTest() {
        super("dev.plaza.service");
    }
}
