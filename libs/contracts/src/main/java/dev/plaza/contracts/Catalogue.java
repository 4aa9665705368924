package dev.plaza.contracts;

import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.personal.PersonalDataEvents;
import dev.plaza.contracts.post.PostEvents;
import dev.plaza.contracts.user.UserEvents;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A set of event types with unique names; {@link #PLAZA} is the product's. The broker's topology is derived from it. */
public record Catalogue(List<EventType<?>> types) {

    public static final Catalogue PLAZA =
            new Catalogue(Stream.of(AuthEvents.ALL, UserEvents.ALL, PostEvents.ALL, PersonalDataEvents.ALL)
                    .flatMap(List::stream)
                    .toList());

    public Catalogue {
        types = List.copyOf(types);
        if (types.stream().map(EventType::name).distinct().count() != types.size()) {
            throw new IllegalArgumentException("an event type is named twice: " + types);
        }
    }

    public Optional<EventType<?>> named(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    public List<EventType<?>> consumedBy(String service) {
        return types.stream().filter(type -> type.consumers().contains(service)).toList();
    }

    public List<EventType<?>> publishedBy(String service) {
        return types.stream()
                .filter(type -> type.publishers().contains(service))
                .toList();
    }
}
