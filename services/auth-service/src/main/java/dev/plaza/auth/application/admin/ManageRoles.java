package dev.plaza.auth.application.admin;

import dev.plaza.auth.domain.RoleProblem;
import dev.plaza.auth.domain.role.Role;
import dev.plaza.auth.domain.role.Roles;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.Transactions;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.db.audit.AuditTrail;
import dev.plaza.service.idempotency.Idempotency;
import dev.plaza.service.idempotency.IdempotencyKey;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.List;

/** Which roles there are. */
@Singleton
public final class ManageRoles {

    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Roles roles;
    private final AuditTrail audit;

    ManageRoles(Transactions transactions, Idempotency idempotency, Roles roles, AuditTrail audit) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.roles = roles;
        this.audit = audit;
    }

    public List<Role> list(CurrentPerson admin, Device device) {
        return transactions.write(Admins.IDENTITY, () -> {
            audit.record(Admins.call("role.listed", "role", "all", admin, device));
            return roles.findAll();
        });
    }

    /**
     * Adds a role that nobody holds yet.
     *
     * @throws RoleProblem.RoleTaken when there is one of that name
     */
    public Role add(CurrentPerson admin, Role role, IdempotencyKey key, Device device) {
        return idempotency.write(Admins.IDENTITY, admin, key, role, Role.class, () -> {
            if (!roles.add(role)) {
                throw new RoleProblem.RoleTaken();
            }
            audit.record(Admins.call("role.added", "role", role.name(), admin, device)
                    .changing("description", null, role.description()));
            return role;
        });
    }

    /**
     * Describes a role in other words.
     *
     * @throws RoleProblem.RoleNotFound when there is none of that name
     */
    public Role describe(CurrentPerson admin, String name, String description, Device device) {
        return transactions.write(Admins.IDENTITY, () -> {
            Role before = roles.find(name).orElseThrow(RoleProblem.RoleNotFound::new);
            roles.describe(name, description);
            AuditEvent event = Admins.call("role.described", "role", name, admin, device);
            audit.record(event.changing("description", before.description(), description));
            return new Role(name, description, before.isBuiltIn());
        });
    }
}
