package io.wattbus.gateway.authorization;

/**
 * Who was asked about and what was decided.
 *
 * @param token as provisioned; as the station sent it where nobody knows it
 */
public record Authorization(IdToken token, Verdict verdict) {

    /** Whether it was allowed. */
    public boolean accepted() {
        return verdict instanceof Verdict.Accepted;
    }
}
