package org.passerelle.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.passerelle.enrolment.AddParticipant;
import org.passerelle.enrolment.Sex;
import org.passerelle.platform.web.Pages;
import org.passerelle.shared.Ids;
import org.passerelle.shared.Message;

/** The form of {@code /app/enrolment/participants} that adds one person to the cohort. */
@Named
@RequestScoped
public class AddParticipantForm {

    @Inject
    private AddParticipant addParticipant;

    @Inject
    private ParticipantsPage page;

    private String firstName = "";
    private String lastName = "";
    private String bornOn = "";
    private Sex sex = Sex.UNKNOWN;
    private String phone = "";

    public void submit() {
        long cohort = Ids.parse(page.getCohortId());
        AddParticipant.Added added = addParticipant.add(
                new AddParticipant.Command(firstName, lastName, bornOn, sex.name(), phone, "", "", cohort));
        String status =
                added.enrolled().map(enrolment -> enrolment.status().name()).orElse("");
        Pages.redirect(
                "/app/enrolment/participants?cohort=" + cohort,
                Message.of("enrolment", "participants.added." + status));
    }

    public Sex[] getSexes() {
        return Sex.values();
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getBornOn() {
        return bornOn;
    }

    public void setBornOn(String bornOn) {
        this.bornOn = bornOn;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
