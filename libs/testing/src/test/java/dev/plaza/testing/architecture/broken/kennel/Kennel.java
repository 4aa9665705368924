package dev.plaza.testing.architecture.broken.kennel;

/** In a fifth layer, whose package says nothing about null. */
final class Kennel {}
