package dev.plaza.testing.architecture.broken.application;

public final class FeedDog {}
