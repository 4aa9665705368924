package dev.plaza.post;

import dev.plaza.http.PlazaApplication;

/** The process. */
public final class PostServiceApplication {

    private PostServiceApplication() {}

    public static void main(String[] arguments) {
        PlazaApplication.run(PostServiceApplication.class, arguments);
    }
}
