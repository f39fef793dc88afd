package org.passerelle.privacy;

/** Why somebody looked at a person's record; stored by name. */
public enum Purpose {
    /** Read or corrected one person's record. */
    RECORD,
    /** Read the list of a group with how to reach its people. */
    GROUP_LIST,
    /** Looked a person up by name. */
    SEARCH,
    /** Gave the person a copy of everything. */
    EXPORT,
    /** Erased the person. */
    ERASURE
}
