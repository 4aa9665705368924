package dev.plaza.auth.application.erasure;

import dev.plaza.auth.application.mfa.ConfirmFactors;
import dev.plaza.auth.application.mfa.Factors;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.MfaProblem;
import dev.plaza.auth.domain.RoleProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.role.Role;
import dev.plaza.auth.domain.role.Roles;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.Identity;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Erases a person who asks for it, here at once and everywhere else as soon as the services hear of it. */
@Singleton
public final class EraseAccount {

    private static final Identity IDENTITY = Identity.system("erasure");

    private final ConfirmFactors confirmation;
    private final Users users;
    private final Roles roles;
    private final ForgetAccount forget;

    EraseAccount(ConfirmFactors confirmation, Users users, Roles roles, ForgetAccount forget) {
        this.confirmation = confirmation;
        this.users = users;
        this.roles = roles;
        this.forget = forget;
    }

    /**
     * Erases; there is no way back.
     *
     * @return the id of the erasure, by which its receipt is found
     * @throws AuthProblem.PasswordWrong when that is not the account's
     * @throws MfaProblem.CodeWrong     when a second factor is on, and that is not a code; and its like as
     *                                   {@link ConfirmFactors} says
     * @throws RoleProblem.LastAdmin     when no active admin would be left
     * @throws AuthProblem.SessionEnded  when there is no account any more
     */
    public UUID erase(CurrentPerson person, Factors factors, Device device) {
        return confirmation.thenWhereOn(IDENTITY, person, factors, device, shown -> {
            User account = users.lock(person.id()).orElseThrow(AuthProblem.SessionEnded::new);
            if (!account.passwordHash().equals(shown.passwordHash())) {
                throw new AuthProblem.PasswordWrong("password");
            }
            if (account.roles().contains(Role.ADMIN) && !roles.hasOtherAdmin(account.id())) {
                throw new RoleProblem.LastAdmin();
            }
            return forget.forget(account, device);
        });
    }
}
