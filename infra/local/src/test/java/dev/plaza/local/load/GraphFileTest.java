package dev.plaza.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.local.PlazaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GraphFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsPairsAndTheNumberOfPeople() throws IOException {
        edges("1 0\n2 0\n");
        nodes("5");

        var graph = GraphFile.read(folder.resolve("some.edges"));

        assertThat(graph.people()).isEqualTo(5);
        assertThat(graph.friendships()).containsExactly(new Friendship(1, 0), new Friendship(2, 0));
    }

    @Test
    void takesTheHighestNumberWhereNobodyCounted() throws IOException {
        edges("1 0\n7 2\n");

        assertThat(GraphFile.read(folder.resolve("some.edges")).people()).isEqualTo(8);
    }

    @Test
    void passesOverCommentsWeightsMirrorsAndPeopleAlone() throws IOException {
        edges("""
                % bip unweighted
                # a comment

                1 0 0.5
                0\t1
                3,2
                4 4
                """);

        assertThat(GraphFile.read(folder.resolve("some.edges")).friendships())
                .containsExactly(new Friendship(1, 0), new Friendship(3, 2));
    }

    @Test
    void namesTheLineThatIsNoPair() throws IOException {
        edges("1 0\nana bruno\n");

        assertThatThrownBy(() -> GraphFile.read(folder.resolve("some.edges")))
                .isInstanceOf(PlazaException.class)
                .hasMessageEndingWith("some.edges, line 2: expected two person numbers, not: ana bruno");
    }

    @Test
    void noticesThatTheCountDoesNotFit() throws IOException {
        edges("9 0\n");
        nodes("5");

        assertThatThrownBy(() -> GraphFile.read(folder.resolve("some.edges")))
                .isInstanceOf(PlazaException.class)
                .hasMessageContaining("person 9 is not one of the 5 people");
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThatThrownBy(() -> GraphFile.read(folder.resolve("none.edges")))
                .isInstanceOf(PlazaException.class)
                .hasMessageStartingWith("There is no file");
    }

    @Test
    void limitsToTheFirstPeople() throws IOException {
        edges("1 0\n2 1\n3 0\n");

        var limited = GraphFile.read(folder.resolve("some.edges")).limitedTo(3);

        assertThat(limited.people()).isEqualTo(3);
        assertThat(limited.friendships()).containsExactly(new Friendship(1, 0), new Friendship(2, 1));
    }

    private void edges(String text) throws IOException {
        Files.writeString(folder.resolve("some.edges"), text);
    }

    private void nodes(String text) throws IOException {
        Files.writeString(folder.resolve("some.nodes"), text);
    }
}
