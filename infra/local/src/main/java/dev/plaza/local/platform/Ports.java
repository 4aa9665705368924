package dev.plaza.local.platform;

import dev.plaza.local.PlazaException;
import org.jspecify.annotations.Nullable;

/**
 * Which port belongs to whom. Without a base the canonical ones: services 3100 to 3600, gateway 8080, PostgreSQL 3032,
 * broker 3072, mail 3025, management 10000 above. With base N everything lies between N and N+1999: services N+100 to N+600,
 * gateway N+80, PostgreSQL N+32, broker N+72, mail N+25, management 1000 above.
 */
public final class Ports {

    private static final int CANONICAL_BASE = 3000;
    private static final int SPAN = 2000;

    private final int base;
    private final boolean isCanonical;

    private Ports(int base, boolean isCanonical) {
        this.base = base;
        this.isCanonical = isCanonical;
    }

    public static Ports canonical() {
        return new Ports(CANONICAL_BASE, true);
    }

    public static Ports from(int base) {
        if (base < 1024 || base + SPAN > 65536) {
            throw new PlazaException(
                    "--port-base has to lie between 1024 and " + (65536 - SPAN) + ", not at " + base + ".");
        }
        return new Ports(base, false);
    }

    public static Ports at(@Nullable Integer base) {
        return base == null ? canonical() : from(base);
    }

    public int of(PlazaService service) {
        if (service == PlazaService.GATEWAY) {
            return isCanonical ? service.canonicalPort() : base + 80;
        }
        return base + service.canonicalPort() - CANONICAL_BASE;
    }

    /** Where metrics are read; never reachable through the gateway. */
    public int management(PlazaService service) {
        return of(service) + (isCanonical ? 10_000 : 1000);
    }

    public int postgres() {
        return base + 32;
    }

    /** Where mails are caught. */
    public int mail() {
        return base + 25;
    }

    public int broker() {
        return base + 72;
    }
}
