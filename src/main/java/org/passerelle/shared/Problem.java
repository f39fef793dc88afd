package org.passerelle.shared;

import java.util.List;

/**
 * A refusal that its reader can understand: the only exception that a use case throws on purpose.
 *
 * <p>One mapper turns it into a Faces message or an error page, one into RFC 9457 problem details. It rolls the
 * transaction back, so nothing is half-saved.
 */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal, with the HTTP status that says the same. */
    public enum Kind {
        /** The request cannot be read at all. */
        MALFORMED(400),
        /** Nobody is signed in, or the token is unknown. */
        UNAUTHENTICATED(401),
        /** Signed in, but the role does not allow this. */
        FORBIDDEN(403),
        /** No such thing for this caller; also what belongs to another organisation. */
        NOT_FOUND(404),
        /** The thing is no longer in the state that this needs. */
        CONFLICT(409),
        /** The link was good once: spent, revoked or closed. */
        GONE(410),
        /** More than the server takes in one request. */
        TOO_LARGE(413),
        /** Read, but not acceptable: the violations say why. */
        INVALID(422),
        /** Too many tries: later again. */
        TOO_MANY(429),
        /** Something that the server needs does not answer. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status of this kind. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    // Messages hold plain values; the exception itself never travels between nodes.
    private final transient Message sentence;
    private final transient List<Violation> violations;

    public Problem(Kind kind, Message sentence) {
        this(kind, sentence, List.of());
    }

    public Problem(Kind kind, Message sentence, List<Violation> violations) {
        super(kind + " " + sentence + (violations.isEmpty() ? "" : " " + violations), null, false, true);
        this.kind = kind;
        this.sentence = sentence;
        this.violations = List.copyOf(violations);
    }

    /** No such thing for this caller. */
    public static Problem notFound() {
        return new Problem(Kind.NOT_FOUND, Message.of("platform", "problem.not-found"));
    }

    /** The role of the caller does not allow this. */
    public static Problem forbidden() {
        return new Problem(Kind.FORBIDDEN, Message.of("platform", "problem.forbidden"));
    }

    /** Nobody is signed in. */
    public static Problem unauthenticated() {
        return new Problem(Kind.UNAUTHENTICATED, Message.of("platform", "problem.unauthenticated"));
    }

    /** What was given is not acceptable: every violation at once, so that one correction is enough. */
    public static Problem invalid(List<Violation> violations) {
        return new Problem(Kind.INVALID, Message.of("platform", "problem.invalid"), violations);
    }

    /** One field is not acceptable. */
    public static Problem invalid(String field, String feature, String key, Object... args) {
        return invalid(List.of(Violation.of(field, feature, key, args)));
    }

    /** The thing is no longer in the state that this needs. */
    public static Problem conflict(String feature, String key, Object... args) {
        return new Problem(Kind.CONFLICT, Message.of(feature, key, args));
    }

    public Kind kind() {
        return kind;
    }

    public Message sentence() {
        return sentence;
    }

    public List<Violation> violations() {
        return violations;
    }
}
