package dev.plaza.local.load;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Makes people friends, and looks whether they are. */
final class FriendshipLoad {

    private final Graph graph;
    private final Members members;
    private final Crew crew;

    FriendshipLoad(Graph graph, Members members, Crew crew) {
        this.graph = graph;
        this.members = members;
        this.crew = crew;
    }

    Tally make() throws InterruptedException {
        var tally = new Tally();
        crew.forEach("Friendships", List.copyOf(graph.friendships()), tally, friendship -> make(friendship, tally));
        return tally;
    }

    private void make(Friendship friendship, Tally tally) throws InterruptedException {
        var asking = members.get(friendship.asking());
        var asked = members.get(friendship.asked());
        var request = asking.ask(asked, UUID.randomUUID().toString());
        if (request.areFriends()) {
            tally.known();
        } else {
            asked.accept(request.requestId(), UUID.randomUUID().toString());
            tally.done();
        }
    }

    /** How many there are: each counts when the one who was asked lists the one who asked. */
    int check(Tally tally) throws InterruptedException {
        var byAsked = graph.friendships().stream().collect(Collectors.groupingBy(Friendship::asked));
        var found = ConcurrentHashMap.<Friendship>newKeySet();
        crew.forEach("Check", members.numbers(), tally, number -> {
            var listed = Set.copyOf(members.get(number).friendIds());
            byAsked.getOrDefault(number, List.of()).stream()
                    .filter(friendship -> members.has(friendship.asking()))
                    .filter(friendship ->
                            listed.contains(members.get(friendship.asking()).id()))
                    .forEach(found::add);
            tally.done();
        });
        return found.size();
    }
}
