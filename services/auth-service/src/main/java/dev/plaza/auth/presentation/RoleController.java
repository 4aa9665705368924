package dev.plaza.auth.presentation;

import dev.plaza.auth.application.admin.ManageRoles;
import dev.plaza.auth.domain.role.Role;
import dev.plaza.service.idempotency.IdempotencyKey;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Which roles there are. Not final: validation is woven in by a subclass. */
@Controller("/api/v1/auth/roles")
@Secured(Role.ADMIN)
class RoleController {

    private final ManageRoles manageRoles;

    RoleController(ManageRoles manageRoles) {
        this.manageRoles = manageRoles;
    }

    @Get
    RoleList list(HttpRequest<?> request, CurrentPerson admin) {
        return new RoleList(manageRoles.list(admin, Devices.of(request)));
    }

    @Post
    @Status(HttpStatus.CREATED)
    Role add(HttpRequest<?> request, CurrentPerson admin, IdempotencyKey key, @Valid @Body NewRole body) {
        Role role = new Role(body.name(), body.description(), false);
        return manageRoles.add(admin, role, key, Devices.of(request));
    }

    @Patch("/{name}")
    Role describe(HttpRequest<?> request, CurrentPerson admin, String name, @Valid @Body Description body) {
        return manageRoles.describe(admin, name, body.description(), Devices.of(request));
    }

    /** All roles: there are few. */
    record RoleList(List<Role> items) {}

    /** A role to be added. */
    @Introspected
    record NewRole(
            @NotNull @Pattern(regexp = Role.NAME, message = Role.NAME_RULE) String name,

            @NotNull @NotBlank @Size(max = Role.DESCRIPTION_LENGTH) String description) {}

    /** What a role is for. */
    @Introspected
    record Description(
            @NotNull @NotBlank @Size(max = Role.DESCRIPTION_LENGTH) String description) {}
}
