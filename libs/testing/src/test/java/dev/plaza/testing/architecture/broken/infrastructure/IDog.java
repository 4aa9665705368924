package dev.plaza.testing.architecture.broken.infrastructure;

interface IDog {}
