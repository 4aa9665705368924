package dev.plaza.user.presentation;

import dev.plaza.service.concurrency.ExpectedVersion;
import dev.plaza.service.patch.MergePatch;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.application.profile.AgeLimits;
import dev.plaza.user.application.profile.BootstrapView;
import dev.plaza.user.application.profile.EditProfile;
import dev.plaza.user.application.profile.OwnProfileView;
import dev.plaza.user.application.profile.ProfileView;
import dev.plaza.user.application.profile.ReadBootstrap;
import dev.plaza.user.application.profile.ReadOwnProfile;
import dev.plaza.user.application.profile.ReadProfile;
import dev.plaza.user.application.profile.ReadProfiles;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Profiles: one's own and those of others. */
@Controller("/api/v1/users")
final class ProfileController {

    private final ReadOwnProfile readOwnProfile;
    private final ReadBootstrap readBootstrap;
    private final EditProfile editProfile;
    private final ReadProfile readProfile;
    private final ReadProfiles readProfiles;
    private final AgeLimits ages;
    private final Clock clock;

    ProfileController(
            ReadOwnProfile readOwnProfile,
            ReadBootstrap readBootstrap,
            EditProfile editProfile,
            ReadProfile readProfile,
            ReadProfiles readProfiles,
            AgeLimits ages,
            Clock clock) {
        this.readOwnProfile = readOwnProfile;
        this.readBootstrap = readBootstrap;
        this.editProfile = editProfile;
        this.readProfile = readProfile;
        this.readProfiles = readProfiles;
        this.ages = ages;
        this.clock = clock;
    }

    @Get("/me")
    OwnProfileView me(CurrentPerson person) {
        return readOwnProfile.read(person);
    }

    @Get("/me/bootstrap")
    BootstrapView bootstrap(CurrentPerson person) {
        return readBootstrap.read(person);
    }

    @Patch("/me")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    OwnProfileView edit(CurrentPerson person, ExpectedVersion expected, @Body MergePatch patch) {
        ProfilePatch changes = ProfilePatch.of(patch, ages, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return editProfile.edit(person, expected, changes::appliedTo);
    }

    @Get("/{id}")
    ProfileView byId(CurrentPerson viewer, UUID id) {
        return readProfile.readById(viewer, id);
    }

    @Get("/by-username/{username}")
    ProfileView byUsername(CurrentPerson viewer, String username) {
        return readProfile.readByUsername(viewer, username);
    }

    @Get
    PeopleResponse byIds(CurrentPerson viewer, @QueryValue String ids) {
        return new PeopleResponse(readProfiles.read(viewer, UserIds.parse(ids)));
    }

    /** People without a next page. */
    record PeopleResponse(List<ProfileView> items) {}
}
