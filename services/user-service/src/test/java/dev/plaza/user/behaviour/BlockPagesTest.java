package dev.plaza.user.behaviour;

import dev.plaza.user.Caller;

class BlockPagesTest extends UserPages {

    BlockPagesTest() {
        for (int i = 0; i < COUNT; i++) {
            Caller other = service.join("blocked");
            service.block(ana, other);
            ids.add(other.id().toString());
        }
    }

    @Override
    protected String listPath() {
        return "/api/v1/blocks";
    }
}
