package io.wattbus.localplatform.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/** Issues tokens for the operators' APIs, signed with a key pair of the platform's own. */
public final class Tokens {

    private static final String ISSUER = "wattbus-local";

    private final KeyFiles keys;
    private final Clock clock;

    private Tokens(KeyFiles keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Tokens signed with the keys in {@code directory}, which are made if they are not there. */
    public static Tokens in(Path directory) {
        return new Tokens(KeyFiles.in(directory), Clock.systemUTC());
    }

    /** The public key as X.509 PEM, for {@code WATTBUS_JWT_PUBLIC_KEY}. */
    public Path publicKey() {
        return keys.publicKey();
    }

    /**
     * A signed token.
     *
     * @param operator the tenant, such as {@code FI*WAT}; empty for a token of the platform itself
     * @param scopes what it may do
     */
    public String issue(Optional<String> operator, Set<Scope> scopes, Duration validity) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(operator.orElse("platform"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(validity)))
                .claim("scope", Scope.join(scopes));
        operator.ifPresent(id -> claims.claim("operator", id));
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
        try {
            token.sign(new RSASSASigner(keys.readPrivateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The key does not sign", e);
        }
        return token.serialize();
    }

    /** A token of {@code operator} with all of an operator's scopes, good for a day. */
    public String forOperator(String operator) {
        return issue(Optional.of(operator), Scope.ofOperators(), Duration.ofDays(1));
    }

    /** A token that may manage operators, good for a day. */
    public String forPlatform() {
        return issue(Optional.empty(), Set.of(Scope.PLATFORM), Duration.ofDays(1));
    }
}
