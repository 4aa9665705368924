package dev.plaza.testing.architecture.broken.application;

import jakarta.transaction.Transactional;

class TransactionalDog {

    @Transactional
    void bury() {}
}
