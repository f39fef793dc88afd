package org.passerelle.launcher.demo;

import java.time.LocalTime;
import java.util.List;

/** What the demo organisations do in a year: who runs which programmes, with which groups, funded by whom. */
final class Plan {

    /** Who comes to a group. */
    enum Public {
        ELDERS,
        PARENTS
    }

    /**
     * One group.
     *
     * @param weeksAgo how many weeks ago its first session was
     * @param sessions how many sessions it has, one a week
     * @param people how many are enrolled
     * @param places its capacity
     * @param dayOffset days from today's day of the week to the group's, so that there is always something today
     */
    record Group(
            String title,
            String place,
            int weeksAgo,
            int sessions,
            int people,
            int places,
            int dayOffset,
            LocalTime at,
            int minutes) {}

    /** One programme. */
    record Programme(String title, String kind, Public audience, String objective, List<Group> groups) {}

    /** One organisation with its accounts' prefix and the funders of its programmes (by index). */
    record Organisation(
            String name, String commune, String accounts, List<Programme> programmes, List<Integer> fundedBy) {}

    static final List<String> FUNDERS = List.of("Caisse de prévention du Val d’Ambre", "Fondation des Quais");

    static final List<Organisation> ORGANISATIONS = List.of(
            new Organisation(
                    "Centre social Les Glycines",
                    "Ambreville",
                    "",
                    List.of(
                            new Programme(
                                    "Bien vieillir ensemble",
                                    "TALK",
                                    Public.ELDERS,
                                    "Rompre l’isolement des personnes de plus de 60 ans du quartier.",
                                    List.of(
                                            group("Mémoire en balade", "Salle des Glycines", 44, 12, 15, 15, 1, 10, 90),
                                            group("Le fil des jours", "Salle des Glycines", 3, 8, 12, 14, 0, 14, 90),
                                            group(
                                                    "Café des voisins",
                                                    "Foyer des Tilleuls",
                                                    26,
                                                    10,
                                                    14,
                                                    15,
                                                    2,
                                                    15,
                                                    90))),
                            new Programme(
                                    "Grandir ensemble",
                                    "PARENTING",
                                    Public.PARENTS,
                                    "Soutenir les parents d’enfants de 0 à 6 ans, entre pairs.",
                                    List.of(
                                            group(
                                                    "Grandir ensemble, printemps",
                                                    "Ludothèque",
                                                    36,
                                                    10,
                                                    13,
                                                    14,
                                                    6,
                                                    9,
                                                    120),
                                            group("Écrans en famille", "Maison du Quai", 5, 6, 9, 12, 6, 17, 90)))),
                    List.of(0, 1)),
            new Organisation(
                    "CCAS de Rives-sur-Ambre",
                    "Rives-sur-Ambre",
                    ".rives",
                    List.of(
                            new Programme(
                                    "Bouger, se rencontrer",
                                    "TALK",
                                    Public.ELDERS,
                                    "Garder le lien et l’équilibre après 70 ans.",
                                    List.of(
                                            group(
                                                    "Équilibre et bavardages",
                                                    "Gymnase Pasteur",
                                                    40,
                                                    12,
                                                    15,
                                                    15,
                                                    1,
                                                    10,
                                                    60),
                                            group("Les lundis du lien", "Salle du Parc", 22, 10, 13, 14, 3, 14, 90),
                                            group(
                                                    "Petit groupe de Saint-Loup",
                                                    "Mairie annexe",
                                                    18,
                                                    8,
                                                    6,
                                                    8,
                                                    4,
                                                    14,
                                                    90))),
                            new Programme(
                                    "Parents à l’écoute",
                                    "PARENTING",
                                    Public.PARENTS,
                                    "Parler des premières années sans être jugé.",
                                    List.of(group("Pères et bébés", "Médiathèque", 30, 8, 10, 10, 5, 10, 90)))),
                    List.of(0)),
            new Organisation(
                    "Association Le Pont des Aînés",
                    "Valfleuri",
                    ".pont",
                    List.of(
                            new Programme(
                                    "Sortir de chez soi",
                                    "TALK",
                                    Public.ELDERS,
                                    "Retrouver des raisons de sortir, une fois par semaine.",
                                    List.of(
                                            group(
                                                    "Les jeudis de Valfleuri",
                                                    "Salle polyvalente",
                                                    38,
                                                    12,
                                                    14,
                                                    15,
                                                    3,
                                                    14,
                                                    120),
                                            group("Mots et mémoires", "Bibliothèque", 20, 10, 12, 12, 1, 10, 90))),
                            new Programme(
                                    "Ateliers des familles",
                                    "PARENTING",
                                    Public.PARENTS,
                                    "Faire ensemble, parents et enfants, le samedi matin.",
                                    List.of(group(
                                            "Samedis en famille",
                                            "Maison des associations",
                                            28,
                                            8,
                                            11,
                                            12,
                                            5,
                                            10,
                                            120)))),
                    List.of(1)));

    private Plan() {}

    private static Group group(
            String title,
            String place,
            int weeksAgo,
            int sessions,
            int people,
            int places,
            int day,
            int hour,
            int minutes) {
        return new Group(title, place, weeksAgo, sessions, people, places, day, LocalTime.of(hour, 0), minutes);
    }
}
