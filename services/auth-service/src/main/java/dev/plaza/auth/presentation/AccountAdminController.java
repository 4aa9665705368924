package dev.plaza.auth.presentation;

import dev.plaza.auth.application.admin.AssignRoles;
import dev.plaza.auth.application.admin.ChangeActivity;
import dev.plaza.auth.application.admin.ListAccounts;
import dev.plaza.auth.domain.account.AccountQuery;
import dev.plaza.auth.domain.role.Role;
import dev.plaza.db.NumberedPage;
import dev.plaza.service.concurrency.ExpectedVersion;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts, as admins look after them. Not final: validation is woven in by a subclass. */
@Controller("/api/v1/auth/users")
@Secured(Role.ADMIN)
class AccountAdminController {

    private final ListAccounts listAccounts;
    private final AssignRoles assignRoles;
    private final ChangeActivity changeActivity;

    AccountAdminController(ListAccounts listAccounts, AssignRoles assignRoles, ChangeActivity changeActivity) {
        this.listAccounts = listAccounts;
        this.assignRoles = assignRoles;
        this.changeActivity = changeActivity;
    }

    @Get
    NumberedPage<AccountResponse> list(
            HttpRequest<?> request,
            CurrentPerson admin,
            @Nullable @QueryValue @Size(max = 255) String query,
            @Nullable @QueryValue @Size(max = 50) String role,
            @Nullable @QueryValue Boolean isActive,
            @Valid @RequestBean NumberedPageRequest page) {
        var found = listAccounts.list(
                admin, new AccountQuery(query, role, isActive), page.number(), page.length(), Devices.of(request));
        return new NumberedPage<>(
                found.items().stream().map(AccountResponse::of).toList(), found.total());
    }

    @Get("/{id}")
    AccountResponse read(HttpRequest<?> request, CurrentPerson admin, UUID id) {
        return AccountResponse.of(listAccounts.read(admin, id, Devices.of(request)));
    }

    @Put("/{id}/roles")
    AccountResponse assign(
            HttpRequest<?> request,
            CurrentPerson admin,
            UUID id,
            ExpectedVersion expected,
            @Valid @Body RolesRequest body) {
        return AccountResponse.of(assignRoles.assign(admin, id, body.roles(), expected, Devices.of(request)));
    }

    @Post("/{id}/deactivate")
    AccountResponse deactivate(HttpRequest<?> request, CurrentPerson admin, UUID id, ExpectedVersion expected) {
        return AccountResponse.of(changeActivity.deactivate(admin, id, expected, Devices.of(request)));
    }

    @Post("/{id}/activate")
    AccountResponse activate(HttpRequest<?> request, CurrentPerson admin, UUID id, ExpectedVersion expected) {
        return AccountResponse.of(changeActivity.activate(admin, id, expected, Devices.of(request)));
    }

    /** Which roles an account is to hold. */
    @Introspected
    record RolesRequest(
            @NotNull @Size(max = 50) Set<@NotNull @Pattern(regexp = Role.NAME, message = Role.NAME_RULE) String> roles) {}
}
