package org.passerelle.survey;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings together the two answers of each person, by pairing key, and sums up the change of every shared outcome. */
final class Pairing {

    private Pairing() {}

    /** The sums by outcome; an outcome with fewer than five pairs is left out. */
    static Map<Outcome, ChangeSums> sums(
            Questionnaire before,
            List<FactRepository.Appeared> pre,
            Questionnaire after,
            List<FactRepository.Appeared> post,
            CohortKey key) {
        Map<ByteBuffer, Answers> first = byPerson(pre, key);
        Map<ByteBuffer, Answers> second = byPerson(post, key);
        first.keySet().retainAll(second.keySet());
        Map<Outcome, ChangeSums> sums = new LinkedHashMap<>();
        before.sharedOutcomes(after).forEach((mine, theirs) -> {
            ChangeSums sum = new ChangeSums();
            first.forEach((person, earlier) -> {
                Answers later = second.get(person);
                if (later != null
                        && earlier.values().get(mine.question()) instanceof Integer from
                        && later.values().get(theirs.question()) instanceof Integer to) {
                    sum.add(from, to);
                }
            });
            if (sum.pairs() >= BatchRule.FEWEST) {
                sums.put(mine, sum);
            }
        });
        return sums;
    }

    /** A key that occurs twice in a wave (two persons made the same code) belongs to nobody. */
    private static Map<ByteBuffer, Answers> byPerson(List<FactRepository.Appeared> appeared, CohortKey key) {
        Map<ByteBuffer, Answers> byPerson = new HashMap<>();
        Set<ByteBuffer> twice = new HashSet<>();
        for (FactRepository.Appeared one : appeared) {
            one.pairing().flatMap(key::open).map(ByteBuffer::wrap).ifPresent(person -> {
                if (byPerson.put(person, one.answers()) != null) {
                    twice.add(person);
                }
            });
        }
        byPerson.keySet().removeAll(twice);
        return byPerson;
    }
}
