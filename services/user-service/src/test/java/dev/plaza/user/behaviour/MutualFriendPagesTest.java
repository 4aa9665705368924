package dev.plaza.user.behaviour;

import dev.plaza.user.Caller;

class MutualFriendPagesTest extends UserPages {

    private final Caller ben = service.join("ben");

    MutualFriendPagesTest() {
        for (int i = 0; i < COUNT; i++) {
            Caller friend = service.join("friend");
            friend.befriend(ana);
            ben.befriend(friend);
            ids.add(friend.id().toString());
        }
    }

    @Override
    protected String listPath() {
        return "/api/v1/friends/" + ben.id() + "/mutual";
    }
}
