package dev.plaza.user.behaviour;

class RequestPagesTest extends UserPages {

    RequestPagesTest() {
        for (int i = 0; i < COUNT; i++) {
            ids.add(service.join("asking").ask(ana).text("id"));
        }
    }

    @Override
    protected String listPath() {
        return "/api/v1/friends/requests?direction=incoming";
    }
}
