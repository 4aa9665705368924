package dev.plaza.events;

import dev.plaza.contracts.Catalogue;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;

/** The product's catalogue, unless the application brings one of its own. */
@Factory
final class CatalogueFactory {

    @Singleton
    @Secondary
    Catalogue catalogue() {
        return Catalogue.PLAZA;
    }
}
