package dev.plaza.auth.presentation;

import dev.plaza.auth.application.mfa.ConfirmTotp;
import dev.plaza.auth.application.mfa.Factors;
import dev.plaza.auth.application.mfa.ReadMfa;
import dev.plaza.auth.application.mfa.RenewRecoveryCodes;
import dev.plaza.auth.application.mfa.SetUpTotp;
import dev.plaza.auth.application.mfa.SwitchOffTotp;
import dev.plaza.auth.domain.mfa.RecoveryCode;
import dev.plaza.service.limits.RateLimited;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A person's second factor. Its answers hold secrets, so none is kept for idempotency. Not final, for validation. */
@Controller("/api/v1/auth/mfa")
class MfaController {

    private final ReadMfa readMfa;
    private final SetUpTotp setUpTotp;
    private final ConfirmTotp confirmTotp;
    private final SwitchOffTotp switchOffTotp;
    private final RenewRecoveryCodes renewRecoveryCodes;

    MfaController(
            ReadMfa readMfa,
            SetUpTotp setUpTotp,
            ConfirmTotp confirmTotp,
            SwitchOffTotp switchOffTotp,
            RenewRecoveryCodes renewRecoveryCodes) {
        this.readMfa = readMfa;
        this.setUpTotp = setUpTotp;
        this.confirmTotp = confirmTotp;
        this.switchOffTotp = switchOffTotp;
        this.renewRecoveryCodes = renewRecoveryCodes;
    }

    @Get
    ReadMfa.MfaView read(CurrentPerson person) {
        return readMfa.read(person);
    }

    @Post("/totp")
    @RateLimited("mfa")
    SetupResponse setUp(CurrentPerson person, @Valid @Body PasswordRequest body) {
        var setup = setUpTotp.setUp(person, body.password());
        return new SetupResponse(setup.secret().base32(), setup.uri());
    }

    @Post("/totp/confirm")
    @RateLimited("mfa")
    CodesResponse confirm(HttpRequest<?> request, CurrentPerson person, @Valid @Body CodeRequest body) {
        return CodesResponse.of(confirmTotp.confirm(person, body.code(), Devices.of(request)));
    }

    @Delete("/totp")
    @RateLimited("mfa")
    @Status(HttpStatus.NO_CONTENT)
    void switchOff(HttpRequest<?> request, CurrentPerson person, @Valid @Body FactorsRequest body) {
        switchOffTotp.switchOff(person, body.toFactors(), Devices.of(request));
    }

    @Post("/recovery-codes")
    @RateLimited("mfa")
    CodesResponse renew(HttpRequest<?> request, CurrentPerson person, @Valid @Body FactorsRequest body) {
        return CodesResponse.of(renewRecoveryCodes.renew(person, body.toFactors(), Devices.of(request)));
    }

    /** Somebody shows that it is them. */
    @Introspected
    record PasswordRequest(
            @NotNull @Size(min = 1, max = 256) String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "PasswordRequest[]";
        }
    }

    /** Somebody shows that their app works. */
    @Introspected
    record CodeRequest(
            @NotNull @Size(min = 1, max = LogInRequest.CODE_LENGTH) String code) {

        /** Without the code. */
        @Override
        public String toString() {
            return "CodeRequest[]";
        }
    }

    /** Somebody shows that it is them, twice. */
    @Introspected
    record FactorsRequest(
            @NotNull @Size(min = 1, max = 256) String password,

            @NotNull @Size(min = 1, max = LogInRequest.CODE_LENGTH) String code) {

        Factors toFactors() {
            return new Factors(password, code);
        }

        /** Without the two. */
        @Override
        public String toString() {
            return "FactorsRequest[]";
        }
    }

    /** What goes into the app, shown this once. */
    record SetupResponse(String secret, String uri) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "SetupResponse[]";
        }
    }

    /** What its person keeps in a safe place, shown this once. */
    record CodesResponse(List<String> recoveryCodes) {

        static CodesResponse of(List<RecoveryCode> codes) {
            return new CodesResponse(codes.stream().map(RecoveryCode::shown).toList());
        }

        /** Without the codes. */
        @Override
        public String toString() {
            return "CodesResponse[]";
        }
    }
}
