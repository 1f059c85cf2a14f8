package io.wattbus.localplatform.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** An RSA key pair as two PEM files. */
record KeyFiles(Path publicKey, Path privateKey) {

    private static final int BITS = 2048;
    private static final String PUBLIC = "PUBLIC KEY";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final Base64.Encoder ENCODER =
            Base64.getMimeEncoder(64, "\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    /** The pair in {@code directory}, made if it is not there. */
    static KeyFiles in(Path directory) {
        KeyFiles files = new KeyFiles(directory.resolve("jwt-public.pem"), directory.resolve("jwt-private.pem"));
        if (!Files.exists(files.publicKey) || !Files.exists(files.privateKey)) {
            files.write(directory);
        }
        return files;
    }

    PrivateKey readPrivateKey() {
        try {
            String pem = Files.readString(privateKey).replaceAll("-----[A-Z ]+-----", "");
            byte[] encoded = Base64.getMimeDecoder().decode(pem);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not an RSA key: " + privateKey, e);
        }
    }

    private void write(Path directory) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            Files.createDirectories(directory);
            Files.writeString(publicKey, pem(PUBLIC, pair.getPublic().getEncoded()));
            Files.writeString(privateKey, pem(PRIVATE, pair.getPrivate().getEncoded()));
            Files.setPosixFilePermissions(privateKey, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no RSA", e);
        }
    }

    private static String pem(String type, byte[] encoded) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(type, ENCODER.encodeToString(encoded));
    }
}
