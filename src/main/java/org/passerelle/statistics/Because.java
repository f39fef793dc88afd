package org.passerelle.statistics;

/** Why a figure is not computable. The name is stable: it is stored, sent by the API and keys the messages. */
public enum Because {
    /** No complete pair, no answer or an empty base. */
    NO_DATA,
    /** One observation: a mean exists, a spread does not. */
    ONE_OBSERVATION,
    /** Two pairs: the small-sample correction has no degree of freedom left. */
    TOO_FEW_OBSERVATIONS,
    /** Every value is the same: nothing can be standardised by a spread of zero. */
    NO_VARIANCE,
    /** Every pair is unchanged: there is no sign to rank. */
    ALL_DIFFERENCES_ZERO,
    /** The reliability of the instrument (Cronbach's alpha) is not known. */
    RELIABILITY_UNKNOWN,
    /** The reliability is not in [0, 1): no measurement error follows from it. */
    RELIABILITY_OUT_OF_RANGE,
    /** Fewer than two items: internal consistency has no meaning. */
    TOO_FEW_ITEMS,
    /** More answers are missing than the rule of the instrument allows. */
    TOO_MANY_MISSING_ANSWERS,
    /** The number is beyond what a double holds. */
    OUT_OF_NUMERIC_RANGE
}
