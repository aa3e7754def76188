package tw.kaohe.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs of version 5 (RFC 9562): the same words give the same UUID, on every machine and at every time. */
final class NameUuid {
    /** Kaohe's own namespace, so that its UUIDs meet nobody else's. */
    private static final UUID NAMESPACE = UUID.fromString("2d8f0c1e-6a44-5b5e-9c1d-7b9f4a2c61e3");

    private NameUuid() {
    }

    /** @param words parts of the name, joined in this order */
    static String of(String... words) {
        byte[] hash;
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16).putLong(NAMESPACE.getMostSignificantBits()).putLong(NAMESPACE.getLeastSignificantBits()).array());
            hash = sha1.digest(String.join("|", words).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long most = bits.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x5000L;
        long least = bits.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(most, least).toString();
    }
}
