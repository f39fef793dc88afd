package org.passerelle.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.passerelle.identity.CurrentUser;
import org.passerelle.identity.Permission;
import org.passerelle.identity.Permit;
import org.passerelle.shared.Problem;

/** Closes a wave by hand: no answer is taken any more, and those that waited appear. It cannot be opened again. */
@ApplicationScoped
@Transactional
@Permit(Permission.MANAGE_WAVES)
public class CloseWave {

    /** The wave to close. */
    public record Command(long waveId) {}

    @Inject
    private WaveRepository waves;

    @Inject
    private WaveClosing closing;

    @Inject
    private CurrentUser user;

    /**
     * Closes the wave.
     *
     * @throws Problem {@code NOT_FOUND} when there is none in this organisation; {@code CONFLICT} when it is closed
     */
    public void close(Command command) {
        long organisation = user.caller().organisationId();
        if (waves.lock(organisation, command.waveId()).isEmpty()) {
            throw Problem.notFound();
        }
        if (!closing.close(organisation, command.waveId())) {
            throw Problem.conflict("survey", "wave.closed-already");
        }
    }
}
