package dev.plaza.post.application.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.plaza.post.application.post.PostView;
import dev.plaza.post.domain.search.PostSearch.Fragment;
import java.util.List;

/**
 * A post that was found.
 *
 * @param highlight how its text matches, in parts, never as HTML
 */
public record FoundPost(@JsonUnwrapped PostView post, List<Fragment> highlight) {}
