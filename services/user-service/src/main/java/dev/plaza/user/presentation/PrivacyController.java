package dev.plaza.user.presentation;

import dev.plaza.service.concurrency.ExpectedVersion;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.application.profile.ChoosePrivacy;
import dev.plaza.user.application.profile.PrivacyView;
import dev.plaza.user.application.profile.ReadPrivacy;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;

/** One's own privacy settings. Not final: validation is woven in by a subclass. */
@Controller("/api/v1/users/me/privacy")
class PrivacyController {

    private final ReadPrivacy readPrivacy;
    private final ChoosePrivacy choosePrivacy;

    PrivacyController(ReadPrivacy readPrivacy, ChoosePrivacy choosePrivacy) {
        this.readPrivacy = readPrivacy;
        this.choosePrivacy = choosePrivacy;
    }

    @Get
    PrivacyView read(CurrentPerson person) {
        return readPrivacy.read(person);
    }

    @Put
    PrivacyView choose(CurrentPerson person, ExpectedVersion expected, @Valid @Body PrivacyRequest body) {
        return choosePrivacy.choose(person, expected, body.toPrivacy());
    }
}
