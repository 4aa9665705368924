package dev.plaza.auth.application.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.plaza.auth.domain.key.SigningKey;
import dev.plaza.auth.domain.key.SigningKeys;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.List;

/** The public keys of the platform, as anybody may know them. */
@Singleton
public final class ReadPublicKeys {

    private static final Identity ANYBODY = Identity.system("jwks");

    private final Transactions transactions;
    private final SigningKeys keys;

    ReadPublicKeys(Transactions transactions, SigningKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    /** Every key whose signatures are accepted; from the copy of the database where there is one, so a moment late. */
    public JWKSet read() {
        List<SigningKey> accepted = transactions.readFromCopy(ANYBODY, keys::findAccepted);
        return new JWKSet(accepted.stream().map(ReadPublicKeys::publicPart).toList());
    }

    private static JWK publicPart(SigningKey key) {
        try {
            return JWK.parse(key.publicJwk()).toPublicJWK();
        } catch (ParseException fault) {
            throw new IllegalStateException("the row of key " + key.kid() + " holds no JWK", fault);
        }
    }
}
