package dev.plaza.testing.architecture.hollow.domain;

record Ghost(String name) {}
