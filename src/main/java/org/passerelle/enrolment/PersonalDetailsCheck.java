package org.passerelle.enrolment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Violations;

/**
 * What a person's details must be, for a form, the API and a line of a file alike: texts in, {@link PersonalDetails}
 * or violations out. Field names are those of {@link Given}.
 */
final class PersonalDetailsCheck {

    /** The details as somebody wrote them; a missing one is empty. */
    record Given(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String bornOn,
            @Nullable String sex,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String commune) {}

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>()\"]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}");

    private static final Map<String, Sex> SEXES = Map.ofEntries(
            Map.entry("", Sex.UNKNOWN),
            Map.entry("unknown", Sex.UNKNOWN),
            Map.entry("inconnu", Sex.UNKNOWN),
            Map.entry("nc", Sex.UNKNOWN),
            Map.entry("f", Sex.FEMALE),
            Map.entry("femme", Sex.FEMALE),
            Map.entry("feminin", Sex.FEMALE),
            Map.entry("fille", Sex.FEMALE),
            Map.entry("female", Sex.FEMALE),
            Map.entry("woman", Sex.FEMALE),
            Map.entry("mme", Sex.FEMALE),
            Map.entry("mme mlle", Sex.FEMALE),
            Map.entry("mlle", Sex.FEMALE),
            Map.entry("madame", Sex.FEMALE),
            Map.entry("mademoiselle", Sex.FEMALE),
            Map.entry("mrs", Sex.FEMALE),
            Map.entry("ms", Sex.FEMALE),
            Map.entry("m", Sex.MALE),
            Map.entry("h", Sex.MALE),
            Map.entry("homme", Sex.MALE),
            Map.entry("masculin", Sex.MALE),
            Map.entry("garcon", Sex.MALE),
            Map.entry("male", Sex.MALE),
            Map.entry("man", Sex.MALE),
            Map.entry("mr", Sex.MALE),
            Map.entry("monsieur", Sex.MALE),
            Map.entry("x", Sex.OTHER),
            Map.entry("autre", Sex.OTHER),
            Map.entry("other", Sex.OTHER));

    private final Violations violations;
    private final LocalDate today;

    PersonalDetailsCheck(Violations violations, LocalDate today) {
        this.violations = violations;
        this.today = today;
    }

    /** The details; what is wrong with them is in the violations, and its field left at a harmless value. */
    PersonalDetails check(Given given) {
        String firstName = tidied(violations.text(given.firstName(), "firstName", 100));
        violations.check(firstName.isEmpty() || LETTER.matcher(firstName).find(), "firstName", "invalid.name");
        String lastName = tidied(violations.optionalText(given.lastName(), "lastName", 100));
        violations.check(lastName.isEmpty() || LETTER.matcher(lastName).find(), "lastName", "invalid.name");
        String commune = tidied(violations.optionalText(given.commune(), "commune", 100));
        refuseNumber(given.firstName(), "firstName");
        refuseNumber(given.lastName(), "lastName");
        refuseNumber(given.email(), "email");
        refuseNumber(given.commune(), "commune");
        return new PersonalDetails(
                firstName,
                lastName,
                bornOn(given.bornOn()),
                sex(given.sex()),
                phone(given.phone()),
                email(given.email()),
                commune);
    }

    private @Nullable LocalDate bornOn(@Nullable String text) {
        String given = tidied(text);
        if (given.isEmpty() || refuseNumber(given, "bornOn")) {
            return null;
        }
        LocalDate date = BirthDate.parse(given, today);
        violations.check(date != null, "bornOn", "invalid.born-on", given);
        return date;
    }

    private Sex sex(@Nullable String text) {
        Sex sex = SEXES.get(Words.folded(tidied(text)));
        if (sex == null && !refuseNumber(text, "sex")) {
            violations.add("sex", "invalid.sex", tidied(text));
        }
        return sex == null ? Sex.UNKNOWN : sex;
    }

    private String phone(@Nullable String text) {
        String given = tidied(text);
        if (given.isEmpty() || refuseNumber(given, "phone")) {
            return "";
        }
        String number = PhoneNumber.normalised(given);
        violations.check(number != null, "phone", "invalid.phone", given);
        return number == null ? "" : number;
    }

    private String email(@Nullable String text) {
        String given = violations.optionalText(text, "email", 254);
        violations.check(
                given.isEmpty()
                        || NationalNumber.isIn(given)
                        || EMAIL.matcher(given).matches(),
                "email",
                "invalid.email",
                given);
        return given.toLowerCase(Locale.ROOT);
    }

    private boolean refuseNumber(@Nullable String text, String field) {
        boolean found = text != null && NationalNumber.isIn(text);
        violations.check(!found, field, "invalid.national-number");
        return found;
    }

    private static String tidied(@Nullable String text) {
        return text == null ? "" : Words.tidied(text);
    }
}
