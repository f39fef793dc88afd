package org.passerelle.survey.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Message;
import org.passerelle.shared.Problem;
import org.passerelle.shared.Public;
import org.passerelle.shared.Slice;
import org.passerelle.survey.AnswerWave;
import org.passerelle.survey.CloseWave;
import org.passerelle.survey.Moment;
import org.passerelle.survey.OpenWave;
import org.passerelle.survey.SurveyQueries;
import org.passerelle.survey.WaveState;
import org.passerelle.survey.WaveSummary;

/** {@code /api/v1/waves}. */
@Path("waves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WaveResource {

    /**
     * A wave as JSON.
     *
     * @param code of the open link {@code /w/{code}} and of {@code POST /waves/{code}/responses}
     * @param responseRate personal links used, in percent
     */
    public record View(
            String id,
            String cohort,
            String questionnaire,
            Moment moment,
            @Nullable String session,
            String code,
            LocalDate opensOn,
            LocalDate closesOn,
            WaveState state,
            long invitations,
            long answered,
            int responseRate,
            long responses) {

        static View of(WaveSummary wave) {
            Long session = wave.sessionId();
            return new View(
                    Long.toString(wave.id()),
                    Long.toString(wave.cohortId()),
                    wave.questionnaire(),
                    wave.moment(),
                    session == null ? null : Long.toString(session),
                    wave.openCode(),
                    wave.opensOn(),
                    wave.closesOn(),
                    wave.state(),
                    wave.invitations(),
                    wave.answered(),
                    wave.responseRate(),
                    wave.received());
        }
    }

    /** A wave to open. */
    public record Request(
            @Nullable String cohort,
            @Nullable String questionnaire,
            @Nullable Moment moment,
            @Nullable String session,
            @Nullable LocalDate closesOn) {}

    /**
     * Answers to a wave by its open code.
     *
     * @param nonce the same for every try to send the same form; optional
     * @param code made by the person to pair her answers; optional
     */
    public record ResponseRequest(
            @Nullable JsonObject answers,
            @Nullable String nonce,
            @Nullable String code) {}

    @Inject
    private SurveyQueries queries;

    @Inject
    private OpenWave openWave;

    @Inject
    private CloseWave closeWave;

    @Inject
    private AnswerWave answerWave;

    @GET
    public Slice<View> list(@QueryParam("cohort") @Nullable String cohort) {
        List<WaveSummary> waves = cohort == null ? queries.waves() : queries.wavesOf(Ids.parse(cohort));
        return Slice.whole(waves.stream().map(View::of).toList());
    }

    @GET
    @Path("{id}")
    public View one(@PathParam("id") String id) {
        return View.of(queries.wave(Ids.parse(id)));
    }

    @POST
    public Response open(@Nullable Request request) {
        if (request == null) {
            throw malformed();
        }
        String session = request.session();
        long id = openWave.open(new OpenWave.Command(
                Ids.given(request.cohort(), "cohort"),
                request.questionnaire(),
                request.moment(),
                session == null ? null : Ids.parse(session),
                request.closesOn()));
        return Response.created(URI.create("waves/" + id))
                .entity(View.of(queries.wave(id)))
                .build();
    }

    @POST
    @Path("{id}/close")
    @Consumes(MediaType.WILDCARD)
    public View close(@PathParam("id") String id) {
        long wave = Ids.parse(id);
        closeWave.close(new CloseWave.Command(wave));
        return View.of(queries.wave(wave));
    }

    /** Public: the code is the permission. Says nothing about the answer that was stored. */
    @POST
    @Public("the code is the permission")
    @Path("{code}/responses")
    public Response answer(@PathParam("code") String code, @Nullable ResponseRequest request) {
        if (request == null || request.answers() == null) {
            throw malformed();
        }
        answerWave.answer(AnswerWave.Command.ofJson(code, request.nonce(), request.answers(), request.code()));
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("accepted", true))
                .build();
    }

    private static Problem malformed() {
        return new Problem(Problem.Kind.MALFORMED, Message.of("platform", "problem.malformed"));
    }
}
