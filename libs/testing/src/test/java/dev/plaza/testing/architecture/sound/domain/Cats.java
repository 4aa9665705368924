package dev.plaza.testing.architecture.sound.domain;

/** Has one implementation, at the boundary of the process: in another layer. */
public interface Cats {

    Cat find(String name);
}
