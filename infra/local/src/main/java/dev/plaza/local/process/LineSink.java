package dev.plaza.local.process;

/** Takes the lines that a component writes. Called from several threads. */
@FunctionalInterface
public interface LineSink {
    void accept(String line);
}
