package dev.plaza.auth.domain.export;

/** A piece of a service's file; in the order of their numbers the pieces of a file are the file. */
public record Piece(String service, int number, String name, String content) {

    public boolean isOfSameFile(Piece other) {
        return service.equals(other.service) && name.equals(other.name);
    }

    /** Without what it holds. */
    @Override
    public String toString() {
        return "Piece[" + service + ", " + number + ", " + name + "]";
    }
}
