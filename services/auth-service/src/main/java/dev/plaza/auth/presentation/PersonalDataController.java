package dev.plaza.auth.presentation;

import dev.plaza.auth.application.erasure.EraseAccount;
import dev.plaza.auth.application.mfa.Factors;
import dev.plaza.service.limits.RateLimited;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people may demand of everything kept about them. Not final: validation is woven in by a subclass. */
@Controller("/api/v1/auth/me")
class PersonalDataController {

    private final EraseAccount eraseAccount;

    PersonalDataController(EraseAccount eraseAccount) {
        this.eraseAccount = eraseAccount;
    }

    @Delete
    @RateLimited("password-change")
    @Status(HttpStatus.ACCEPTED)
    ErasureResponse erase(HttpRequest<?> request, CurrentPerson person, @Valid @Body EraseRequest body) {
        return new ErasureResponse(
                eraseAccount.erase(person, new Factors(body.password(), body.code()), Devices.of(request)));
    }

    /** Somebody wants to be forgotten. */
    @Introspected
    record EraseRequest(
            @NotNull @Size(min = 1, max = 256) String password,

            @Nullable @Size(min = 1, max = LogInRequest.CODE_LENGTH) String code) {

        /** Without the two. */
        @Override
        public String toString() {
            return "EraseRequest[]";
        }
    }

    /** The erasure that was begun. */
    @Introspected
    record ErasureResponse(UUID id) {}
}
