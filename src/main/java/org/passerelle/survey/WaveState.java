package org.passerelle.survey;

/** Whether a wave still takes answers. */
public enum WaveState {
    OPEN,
    CLOSED
}
