package dev.plaza.auth.presentation;

import dev.plaza.auth.application.AuthSettings;
import dev.plaza.auth.application.key.ReadPublicKeys;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;

/** The public keys, for whoever wants to verify an access token. */
@Controller("/.well-known/jwks.json")
final class KeysController {

    private final ReadPublicKeys readPublicKeys;
    private final AuthSettings settings;

    KeysController(ReadPublicKeys readPublicKeys, AuthSettings settings) {
        this.readPublicKeys = readPublicKeys;
        this.settings = settings;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<Map<String, Object>> keys() {
        String caching = "public, max-age=" + settings.jwksMaxAge().toSeconds();
        return HttpResponse.ok(readPublicKeys.read().toJSONObject(true)).header(HttpHeaders.CACHE_CONTROL, caching);
    }
}
