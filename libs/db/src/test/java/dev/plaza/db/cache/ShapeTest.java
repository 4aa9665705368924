package dev.plaza.db.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void isAnotherWhenAnythingInsideIsAnother() {
        var shapes = Stream.of(Name.class, OtherName.class, OtherType.class, Inner.class, Many.class, Tree.class)
                .map(Shape::of)
                .toList();

        assertThat(shapes).doesNotHaveDuplicates().allMatch(shape -> shape.matches("[0-9a-f]{12}"));
    }

    @Test
    void staysTheSameOverRestarts() {
        // a number that another process made
        assertThat(Shape.of(Name.class)).isEqualTo("fbdcf3fd3cec");
    }

    record Name(String text) {}

    record OtherName(String words) {}

    record OtherType(int text) {}

    record Inner(Name text) {}

    record Many(List<Name> text) {}

    record Tree(List<Tree> text) {}
}
