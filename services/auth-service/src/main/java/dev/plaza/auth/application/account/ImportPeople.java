package dev.plaza.auth.application.account;

import dev.plaza.auth.application.erasure.RetireName;
import dev.plaza.auth.application.password.PasswordHashing;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.account.NewAccount;
import dev.plaza.auth.domain.account.Password;
import dev.plaza.auth.domain.account.PersonName;
import dev.plaza.auth.domain.account.Username;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.service.crowd.CrowdMember;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gives a crowd of made-up people their accounts, as if they had registered and followed the link of their mail: no mail is
 * sent to anybody. All share one password and its hash, because hashing is what makes registering slow. Whoever is there
 * already is left as they are, so it goes on where it was interrupted.
 */
@Singleton
public final class ImportPeople {

    static final int BATCH = 500;

    private static final Identity IMPORT = Identity.system("import");

    private final Transactions transactions;
    private final PasswordHashing passwords;
    private final Users users;
    private final OpenAccount accounts;
    private final RetireName retiredNames;
    private final Clock clock;

    ImportPeople(
            Transactions transactions,
            PasswordHashing passwords,
            Users users,
            OpenAccount accounts,
            RetireName retiredNames,
            Clock clock) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.users = users;
        this.accounts = accounts;
        this.retiredNames = retiredNames;
        this.clock = clock;
    }

    /**
     * Makes the first so many people of the crowd, some hundreds a transaction. Who has deleted their account stays away.
     *
     * @param progress told after each transaction how many have been gone through
     * @return how many were made
     * @throws IllegalStateException when somebody else has a name or an address of the crowd
     */
    public int run(int count, IntConsumer progress) {
        progress.accept(0);
        String hash = passwords.hash(new Password(CrowdMember.PASSWORD));
        int made = 0;
        for (int first = 1; first <= count; first += BATCH) {
            int last = Math.min(count, first + BATCH - 1);
            made += open(
                    IntStream.rangeClosed(first, last)
                            .mapToObj(number -> new CrowdMember(number))
                            .toList(),
                    hash);
            progress.accept(last);
        }
        return made;
    }

    private int open(List<CrowdMember> members, String hash) {
        try {
            return transactions.write(IMPORT, () -> {
                Map<UUID, NewAccount> missing = missing(members).stream()
                        .collect(Collectors.toMap(CrowdMember::id, member -> account(member, hash)));
                accounts.openVerified(missing, clock.instant());
                return missing.size();
            });
        } catch (AuthProblem.UsernameTaken | AuthProblem.EmailTaken _) {
            throw new IllegalStateException("somebody else has one of the usernames or addresses of "
                    + members.getFirst().username() + " to "
                    + members.getLast().username() + "; nobody of these was made");
        }
    }

    private List<CrowdMember> missing(List<CrowdMember> members) {
        Set<UUID> present =
                users.findPresent(members.stream().map(CrowdMember::id).toList());
        List<CrowdMember> absent = members.stream()
                .filter(member -> !present.contains(member.id()))
                .toList();
        Set<String> retired = retiredNames.retiredAmong(
                absent.stream().map(CrowdMember::username).toList());
        return absent.stream()
                .filter(member -> !retired.contains(member.username()))
                .toList();
    }

    private static NewAccount account(CrowdMember member, String hash) {
        return new NewAccount(
                new EmailAddress(member.email()),
                new Username(member.username()),
                hash,
                new PersonName(member.firstName()),
                new PersonName(member.lastName()),
                true);
    }
}
