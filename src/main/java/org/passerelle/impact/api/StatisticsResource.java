package org.passerelle.impact.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.passerelle.impact.CheckPairedChange;
import org.passerelle.impact.ImpactWords;
import org.passerelle.platform.Languages;
import org.passerelle.statistics.Because;
import org.passerelle.statistics.Figure;
import org.passerelle.statistics.Interval;
import org.passerelle.statistics.PairedChange;
import org.passerelle.statistics.Proportion;

/** {@code /api/v1/statistics}: the figures of the portal on the caller's own numbers. */
@Path("statistics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StatisticsResource {

    @Inject
    private CheckPairedChange checkPairedChange;

    @Context
    private HttpHeaders headers;

    /** Each figure is a number (an interval a pair of numbers), or {@code {"reason":…,"text":…}} where there is none. */
    @POST
    @Path("paired-change")
    public JsonObject pairedChange(CheckPairedChange.Command command) {
        PairedChange change = checkPairedChange.check(command);
        JsonObjectBuilder json = Json.createObjectBuilder().add("n", change.n()).add("incomplete", change.incomplete());
        number(json, "meanDifference", change.meanDifference());
        number(json, "sdDifference", change.sdDifference());
        number(json, "t", change.t());
        write(json, "df", change.df(), (name, value) -> json.add(name, value));
        number(json, "p", change.p());
        interval(json, "ci95", change.ci95());
        number(json, "dz", change.dz());
        interval(json, "dzCi95", change.dzCi95());
        number(json, "hedgesG", change.hedgesG());
        number(json, "dav", change.dav());
        number(json, "wilcoxonV", change.wilcoxonV());
        number(json, "wilcoxonP", change.wilcoxonP());
        write(json, "wilcoxonMethod", change.wilcoxonMethod(), (name, value) -> json.add(name, value.name()));
        json.add("zeros", change.zeros());
        number(json, "rankBiserial", change.rankBiserial());
        json.add("criterion", change.criterion().name());
        count(json, "improved", change.improved());
        count(json, "unchanged", change.unchanged());
        count(json, "worse", change.worse());
        return json.add("gate", change.gate().name()).build();
    }

    private void number(JsonObjectBuilder json, String name, Figure<Double> figure) {
        write(json, name, figure, (field, value) -> json.add(field, value));
    }

    private void interval(JsonObjectBuilder json, String name, Figure<Interval> figure) {
        write(
                json,
                name,
                figure,
                (field, value) -> json.add(
                        field, Json.createArrayBuilder().add(value.lower()).add(value.upper())));
    }

    private void count(JsonObjectBuilder json, String name, Figure<Proportion> figure) {
        write(json, name, figure, (field, value) -> json.add(field, value.successes()));
    }

    private <T> void write(JsonObjectBuilder json, String name, Figure<T> figure, BiConsumer<String, T> writer) {
        Optional<Because> because = figure.because();
        if (because.isPresent()) {
            json.add(
                    name,
                    Json.createObjectBuilder()
                            .add("reason", because.get().name())
                            .add("text", ImpactWords.because(because.get(), language())));
        } else {
            writer.accept(name, figure.get());
        }
    }

    private Locale language() {
        return headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(Languages::nearest)
                .orElse(Languages.FRENCH);
    }
}
