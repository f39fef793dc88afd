package org.passerelle.enrolment;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns that a list of people may have, with the headings under which social centres keep them. */
enum FileColumn {
    FIRST_NAME(
            "firstName",
            "prenom|prenoms|prenom usuel|prenom s|prenom du participant|prenom de la participante|prenom participant"
                    + "|prenom beneficiaire|first name|firstname|given name|pseudonyme|pseudo"),
    LAST_NAME(
            "lastName",
            "nom|noms|nom de famille|nom d usage|nom usuel|nom usage|nom marital|nom du participant|nom de la participante"
                    + "|nom participant|nom beneficiaire|patronyme|last name|lastname|surname|family name"),
    WHOLE_NAME(
            "name",
            "nom prenom|nom et prenom|noms et prenoms|nom prenoms|nom et prenoms|nom prenom du participant|participant"
                    + "|participante|participants|participant e|nom complet|full name|name|identite"),
    BORN_ON(
            "bornOn",
            "date de naissance|naissance|ne e le|ne le|nee le|nele|ne e|date naissance|date naiss|dat naiss|ddn|dn"
                    + "|d naissance|naiss|date of birth|birth date|birthdate|birthday|dob|born|born on"),
    SEX("sex", "sexe|civilite|genre|civ|titre|h f|f h|m f|f m|sex|gender|title"),
    PHONE(
            "phone",
            "telephone|tel|telephone portable|tel portable|portable|mobile|tel mobile|numero de telephone|n de telephone"
                    + "|n tel|no tel|num tel|gsm|tel 1|telephone 1|telephone mobile|phone|phone number|cell"),
    EMAIL(
            "email",
            "courriel|e mail|email|mail|adresse mail|adresse e mail|adresse email|adresse courriel|adresse electronique"
                    + "|mel|email address|e mail address"),
    COMMUNE(
            "commune",
            "commune|ville|commune de residence|ville de residence|localite|lieu de residence|domicile|city|town"
                    + "|municipality"),
    /** The column that a file of rejected lines adds: read again without a word. */
    REASON("reason", "motif du refus|why it was refused");

    private static final Map<String, FileColumn> BY_HEADING = Arrays.stream(values())
            .flatMap(column -> Arrays.stream(column.headings.split("\\|")).map(heading -> Map.entry(heading, column)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String field;
    private final String headings;

    FileColumn(String field, String headings) {
        this.field = field;
        this.headings = headings;
    }

    /** Name of the field it fills. */
    String field() {
        return field;
    }

    /** The column that a heading means, whatever its accents, case and punctuation. */
    static Optional<FileColumn> headed(String heading) {
        return Optional.ofNullable(BY_HEADING.get(Words.folded(heading)));
    }
}
