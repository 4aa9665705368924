package dev.plaza.user.behaviour;

import dev.plaza.user.Caller;

class FriendPagesTest extends UserPages {

    FriendPagesTest() {
        for (int i = 0; i < COUNT; i++) {
            ids.add(newFriend(i % 2 == 0));
        }
    }

    @Override
    protected String listPath() {
        return "/api/v1/users/" + ana.id() + "/friends";
    }

    private String newFriend(boolean asks) {
        Caller friend = service.join("friend");
        if (asks) {
            friend.befriend(ana);
        } else {
            ana.befriend(friend);
        }
        return friend.id().toString();
    }
}
