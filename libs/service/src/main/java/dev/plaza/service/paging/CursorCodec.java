package dev.plaza.service.paging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Writes cursors as base64url of a checksum and the values, each with its type. The checksum covers the list's name too,
 * so a cursor cut short, mistyped or taken from another list is told from a good one.
 */
final class CursorCodec {

    private static final int LONGEST = 1024;
    private static final int CHECKSUM_BYTES = 8;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private CursorCodec() {}

    static String encode(Cursor cursor, String list) {
        byte[] values = write(cursor.values());
        byte[] whole = new byte[CHECKSUM_BYTES + values.length];
        System.arraycopy(checksum(list, values), 0, whole, 0, CHECKSUM_BYTES);
        System.arraycopy(values, 0, whole, CHECKSUM_BYTES, values.length);
        return ENCODER.encodeToString(whole);
    }

    /** Reads a cursor; throws IllegalArgumentException when it is not exactly what {@link #encode} makes for that list */
    static Cursor decode(String text, String list) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST);
        }
        byte[] whole = Base64.getUrlDecoder().decode(text);
        if (whole.length <= CHECKSUM_BYTES || !ENCODER.encodeToString(whole).equals(text)) {
            throw new IllegalArgumentException("not in canonical form");
        }
        byte[] values = Arrays.copyOfRange(whole, CHECKSUM_BYTES, whole.length);
        if (!MessageDigest.isEqual(checksum(list, values), Arrays.copyOf(whole, CHECKSUM_BYTES))) {
            throw new IllegalArgumentException("the checksum is another");
        }
        return new Cursor(read(values));
    }

    static char typeOf(Object value) {
        return switch (value) {
            case UUID id -> 'u';
            case Instant instant -> 'i';
            case Long number -> 'l';
            case String text -> 's';
            default -> throw new IllegalArgumentException("a cursor cannot hold a " + value.getClass());
        };
    }

    private static byte[] write(List<Object> values) {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        try {
            for (Object value : values) {
                out.writeByte(typeOf(value));
                switch (value) {
                    case UUID id -> {
                        out.writeLong(id.getMostSignificantBits());
                        out.writeLong(id.getLeastSignificantBits());
                    }
                    case Instant instant -> {
                        out.writeLong(instant.getEpochSecond());
                        out.writeInt(instant.getNano());
                    }
                    case Long number -> out.writeLong(number);
                    default -> out.writeUTF((String) value);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<Object> read(byte[] bytes) {
        List<Object> values = new ArrayList<>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                values.add(
                        switch (in.readByte()) {
                            case 'u' -> new UUID(in.readLong(), in.readLong());
                            case 'i' -> Instant.ofEpochSecond(in.readLong(), in.readInt());
                            case 'l' -> in.readLong();
                            case 's' -> in.readUTF();
                            default -> throw new IllegalArgumentException("a value of no known type");
                        });
            }
        } catch (IOException | DateTimeException | ArithmeticException fault) {
            throw new IllegalArgumentException("a value is broken", fault);
        }
        return values;
    }

    private static byte[] checksum(String list, byte[] values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(values), CHECKSUM_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
