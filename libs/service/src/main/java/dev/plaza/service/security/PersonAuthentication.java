package dev.plaza.service.security;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Map;

/** A {@link CurrentPerson} as Micronaut's security sees it; its roles are what {@code @Secured} compares. */
final class PersonAuthentication implements Authentication {

    private final transient CurrentPerson person;

    PersonAuthentication(CurrentPerson person) {
        this.person = person;
    }

    CurrentPerson person() {
        return person;
    }

    @Override
    public String getName() {
        return person.id().toString();
    }

    @Override
    public Collection<String> getRoles() {
        return person.roles();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}
