package dev.plaza.auth.application.session;

import dev.plaza.auth.application.password.PasswordHashing;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.MfaProblem;
import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.account.Password;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Username;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs a person in with a password. */
@Singleton
public final class LogIn {

    private static final Identity NOBODY_YET = Identity.system("login");

    private final Transactions transactions;
    private final Users users;
    private final SignInAttempts attempts;
    private final PasswordHashing passwords;
    private final AdmitPerson admission;

    LogIn(
            Transactions transactions,
            Users users,
            SignInAttempts attempts,
            PasswordHashing passwords,
            AdmitPerson admission) {
        this.transactions = transactions;
        this.users = users;
        this.attempts = attempts;
        this.passwords = passwords;
        this.admission = admission;
    }

    /**
     * Signs in.
     *
     * @param identifier a username or an e-mail address, in any case
     * @param code       of the second factor, where the client asked for it beforehand
     * @throws AuthProblem.TooManyAttempts    when too many wrong passwords came before
     * @throws AuthProblem.InvalidCredentials whatever is wrong with the two, after the same work whoever exists
     * @throws MfaProblem.MfaRequired        and its like as {@link AdmitPerson} says, only to who knows the password
     */
    public SignedIn logIn(String identifier, String password, @Nullable String code, Device device) {
        if (!Password.isValid(password)) {
            throw new AuthProblem.InvalidCredentials();
        }
        Optional<User> account = find(identifier);
        SignInAttempts.Attempt attempt = attempts.begin(identifier, account, device);
        String hash = account.map(User::passwordHash).orElse(null);
        boolean matches = passwords.matches(new Password(password), hash);
        User person =
                account.filter(found -> matches && found.isActive()).orElseThrow(AuthProblem.InvalidCredentials::new);
        attempt.succeeded();
        User upgraded = passwords
                .upgraded(person.passwordHash(), new Password(password))
                .map(better -> replace(person, better))
                .orElse(person);
        return admission.admit(upgraded, code, device);
    }

    private User replace(User person, String better) {
        transactions.write(NOBODY_YET, () -> users.replaceHash(person.id(), person.passwordHash(), better));
        return person.withStrongerHash(better);
    }

    /** What cannot be an identifier is not asked for: PostgreSQL would refuse some of it. */
    private Optional<User> find(String identifier) {
        if (EmailAddress.isValid(identifier)) {
            return transactions.readOne(NOBODY_YET, () -> users.findByAddress(identifier));
        }
        if (Username.isValid(identifier)) {
            return transactions.readOne(NOBODY_YET, () -> users.findByName(identifier));
        }
        return Optional.empty();
    }
}
