package org.passerelle.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.passerelle.platform.OrganisationRecord;

/** One run of a programme with one group of people. */
@Entity
@Table(name = "cohort")
class Cohort extends OrganisationRecord {

    @Column(name = "programme_id")
    private long programmeId;

    private String title;

    private String place;

    private int capacity;

    protected Cohort() {}

    static Cohort create(long programmeId, String title, String place, int capacity) {
        Cohort cohort = new Cohort();
        cohort.programmeId = programmeId;
        cohort.title = title;
        cohort.place = place;
        cohort.capacity = capacity;
        return cohort;
    }

    int capacity() {
        return capacity;
    }
}
