package dev.plaza.auth.presentation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.plaza.auth.application.admin.ReadAuditTrail;
import dev.plaza.auth.domain.audit.RecordQuery;
import dev.plaza.auth.domain.audit.RecordedEvent;
import dev.plaza.auth.domain.role.Role;
import dev.plaza.db.NumberedPage;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what, for admins. Not final: validation is woven in by a subclass. */
@Controller("/api/v1/auth/audit")
@Secured(Role.ADMIN)
class AuditController {

    private static final Instant ALWAYS = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("3000-01-01T00:00:00Z");

    private final ReadAuditTrail readAuditTrail;

    AuditController(ReadAuditTrail readAuditTrail) {
        this.readAuditTrail = readAuditTrail;
    }

    @Get
    NumberedPage<Entry> read(
            HttpRequest<?> request,
            CurrentPerson admin,
            @Nullable @QueryValue UUID person,
            @Nullable @QueryValue UUID actor,
            @Nullable @QueryValue @Size(max = 100) String action,
            @Nullable @QueryValue Instant from,
            @Nullable @QueryValue Instant to,
            @Valid @RequestBean NumberedPageRequest page) {
        RecordQuery query = new RecordQuery(
                person, actor, action, Objects.requireNonNullElse(from, ALWAYS), Objects.requireNonNullElse(to, NEVER));
        var found = readAuditTrail.read(admin, query, page.number(), page.length(), Devices.of(request));
        return new NumberedPage<>(found.items().stream().map(Entry::of).toList(), found.total());
    }

    /** What was put on record, as admins see it. */
    record Entry(
            UUID id,
            Instant occurredAt,
            String action,
            @Nullable UUID actorId,
            String identity,
            @Nullable UUID personId,
            String subjectType,
            String subjectId,
            @JsonRawValue String changes,
            @Nullable String address) {

        static Entry of(RecordedEvent event) {
            return new Entry(
                    event.id(),
                    event.occurredAt(),
                    event.action(),
                    event.actorId(),
                    event.identity(),
                    event.personId(),
                    event.subjectType(),
                    event.subjectId(),
                    event.changes(),
                    event.address());
        }
    }
}
