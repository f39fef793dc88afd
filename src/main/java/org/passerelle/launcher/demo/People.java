package org.passerelle.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Draws fictitious people: women 82 %, elders' ages as in DOMAIN §9, parents between 22 and 52. */
final class People {

    /** A person as drawn; {@code bornOn} is missing for one in twenty, as on real lists. */
    record Person(
            String firstName,
            String lastName,
            String sex,
            @Nullable LocalDate bornOn,
            String phone,
            String commune) {}

    private static final List<String> ELDER_WOMEN = List.of(
            "Simone",
            "Yvette",
            "Odette",
            "Fatima",
            "Thérèse",
            "Jeanne",
            "Paulette",
            "Rose-Marie",
            "Ginette",
            "Monique",
            "Huguette",
            "Denise",
            "Aïcha",
            "Colette",
            "Marcelle",
            "Josette",
            "Suzanne",
            "Lucienne",
            "Maria",
            "Andrée",
            "Bernadette",
            "Solange",
            "Raymonde",
            "Khadija",
            "Micheline",
            "Arlette",
            "Jacqueline",
            "Madeleine");
    private static final List<String> ELDER_MEN = List.of(
            "Georges", "Lucien", "Ahmed", "Marcel", "Roger", "René", "Antonio", "Maurice", "Robert", "Mohamed",
            "Gérard");
    private static final List<String> YOUNG_WOMEN = List.of(
            "Chloé", "Inès", "Aminata", "Julie", "Laura", "Samira", "Émilie", "Camille", "Nadège", "Sarah", "Élodie",
            "Fatou", "Manon", "Leïla", "Aurélie", "Céline", "Pauline", "Mélanie", "Yasmine", "Océane", "Marion", "Awa");
    private static final List<String> YOUNG_MEN = List.of(
            "Karim", "Thomas", "Julien", "Mamadou", "Nicolas", "Romain", "Yacine", "Hugo", "Mathieu", "Ibrahim");
    private static final List<String> LAST_NAMES = List.of(
            "Aubrelle",
            "Bonvallier",
            "Caronnet",
            "Delmasse",
            "Estrebec",
            "Fontvieil",
            "Garrigou",
            "Haddadine",
            "Imbertin",
            "Jolibois",
            "Kermadouet",
            "Larivaude",
            "Morellier",
            "Nguyenval",
            "Oudinelle",
            "Pottiergue",
            "Quentinot",
            "Roussalet",
            "Sauvageon",
            "Thiébaudin",
            "Ursoleil",
            "Vassereau",
            "Wallerand",
            "Xaintrail",
            "Yzeurat",
            "Zianoui",
            "Beaupréau",
            "Chantecler",
            "Diallonne",
            "Fauvergue",
            "Grandclair",
            "Hautecombe",
            "Lacassagnet",
            "Malvoisie",
            "Noirmont",
            "Passelac",
            "Rochevive",
            "Traoréval",
            "Villedoux",
            "Belhassine");

    private final SplittableRandom random;
    private final LocalDate today;
    private final List<String> shuffledLastNames;
    private int drawn;

    People(SplittableRandom random, LocalDate today) {
        this.random = random;
        this.today = today;
        List<String> names = new ArrayList<>(LAST_NAMES);
        Collections.shuffle(names, new java.util.Random(random.nextLong()));
        this.shuffledLastNames = List.copyOf(names);
    }

    /** Somebody for an elders' group. */
    Person elder(String commune) {
        return draw(ELDER_WOMEN, ELDER_MEN, elderAge(), commune);
    }

    /** Somebody for a parents' group. */
    Person parent(String commune) {
        return draw(YOUNG_WOMEN, YOUNG_MEN, 22 + random.nextInt(31), commune);
    }

    private int elderAge() {
        int of100 = random.nextInt(100);
        if (of100 < 27) {
            return 60 + random.nextInt(10);
        }
        if (of100 < 70) {
            return 70 + random.nextInt(10);
        }
        return of100 < 95 ? 80 + random.nextInt(10) : 90 + random.nextInt(6);
    }

    private Person draw(List<String> women, List<String> men, int age, String commune) {
        boolean woman = random.nextInt(100) < 82;
        List<String> firstNames = woman ? women : men;
        String firstName = firstNames.get(random.nextInt(firstNames.size()));
        String lastName = shuffledLastNames.get(drawn++ % shuffledLastNames.size());
        LocalDate bornOn = today.minusYears(age).minusDays(1 + random.nextInt(364));
        String phone = "+3319900%04d".formatted(random.nextInt(10_000));
        return new Person(
                firstName,
                lastName,
                woman ? "FEMALE" : "MALE",
                random.nextInt(20) == 0 ? null : bornOn,
                random.nextInt(10) < 8 ? phone : "",
                commune);
    }
}
