/**
 * Who is there: accounts, organisations, roles and what they permit, sign-in, API tokens.
 *
 * <p>Invariants: a password is known only as an Argon2id hash, a token only as its SHA-256; a caller has one
 * organisation and sees nothing of any other; every use case names the {@link org.passerelle.identity.Permission} that
 * it needs, whether it is entered from a page, the API or a job.
 */
@NullMarked
package org.passerelle.identity;

import org.jspecify.annotations.NullMarked;
