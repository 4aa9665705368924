package dev.plaza.http.example;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Introspected
public record Order(
        @NotNull @Size(min = 2, max = 20) String name,
        @Max(100) int count,
        @Nullable UUID id,
        @Nullable Instant time,
        @Nullable LocalDate day,
        @Nullable Colour colour,
        @Nullable Boolean isGift,
        @Nullable List<String> notes,
        @Nullable @Email String contact,
        @Nullable @Valid Address address,
        @Nullable List<@Valid Address> others,
        Optional<String> remark) {

    /** Written in lower case, as the wire has it. */
    public enum Colour {
        red,
        green
    }

    @Introspected
    public record Address(
            @NotBlank String city,
            @Nullable @Pattern(regexp = "[0-9]{5}") String code) {}
}
