package dev.plaza.auth.presentation;

import dev.plaza.auth.application.export.ExportView;
import dev.plaza.auth.application.export.FetchArchive;
import dev.plaza.auth.application.export.ReadExport;
import dev.plaza.auth.application.export.RequestExport;
import dev.plaza.service.limits.RateLimited;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.UUID;

/** All data of a person: asked for, looked after, taken away. */
@Controller("/api/v1/auth")
class ExportController {

    private static final MediaType ZIP = MediaType.of("application/zip");

    private final RequestExport requestExport;
    private final ReadExport readExport;
    private final FetchArchive fetchArchive;

    ExportController(RequestExport requestExport, ReadExport readExport, FetchArchive fetchArchive) {
        this.requestExport = requestExport;
        this.readExport = readExport;
        this.fetchArchive = fetchArchive;
    }

    @Post("/me/export")
    @RateLimited("export")
    HttpResponse<ExportView> request(HttpRequest<?> request, CurrentPerson person) {
        ExportView export = requestExport.request(person, Devices.of(request));
        return HttpResponse.<ExportView>accepted(URI.create("/api/v1/auth/me/export/" + export.id()))
                .body(export);
    }

    @Get("/me/export/{id}")
    HttpResponse<ExportView> read(CurrentPerson person, UUID id) {
        return HttpResponse.ok(readExport.read(person, id)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** The link itself is the permission, so that a browser can follow it. */
    @Get("/exports/{token}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<StreamedFile> fetch(String token) {
        return HttpResponse.ok(new StreamedFile(fetchArchive.fetch(token), ZIP).attach("plaza-export.zip"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
