package dev.plaza.auth.application.account;

import dev.plaza.auth.application.password.PasswordHashing;
import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.account.Password;
import dev.plaza.auth.domain.account.PersonName;
import dev.plaza.auth.domain.account.Username;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.db.seed.Seeder;
import dev.plaza.service.seed.Cast;
import dev.plaza.service.seed.CastMember;
import jakarta.inject.Singleton;
import java.util.List;

/** Gives the cast their accounts, as if they had registered; nobody is signed in by it. */
@Singleton
final class SeedAccounts implements Seeder {

    private static final Identity SEEDING = Identity.system("seeding");

    private final Transactions transactions;
    private final PasswordHashing passwords;
    private final Users users;
    private final OpenAccount accounts;

    SeedAccounts(Transactions transactions, PasswordHashing passwords, Users users, OpenAccount accounts) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.users = users;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public int seed() {
        List<CastMember> missing = Cast.MEMBERS.stream().filter(this::isMissing).toList();
        missing.forEach(this::open);
        return missing.size();
    }

    private boolean isMissing(CastMember member) {
        return transactions.read(SEEDING, () -> users.findById(member.id())).isEmpty();
    }

    private void open(CastMember member) {
        String hash = passwords.hash(new Password(Cast.PASSWORD));
        Registration registration = new Registration(
                new EmailAddress(member.email()),
                new Username(member.username()),
                new Password(Cast.PASSWORD),
                new PersonName(member.firstName()),
                new PersonName(member.lastName()));
        transactions.write(
                SEEDING, () -> accounts.open(member.id(), registration.hashed(hash), Device.UNKNOWN, Cast.JOINED));
    }
}
