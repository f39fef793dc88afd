package org.passerelle.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The difference of two scores as a person reads it: 4.5 − 3.2 is 1.3, as 3.2 − 1.9 is, although the doubles disagree in
 * their last bits. Whole numbers subtract exactly; others are read at 14 significant digits of the larger one. Ties, and
 * with them ranks, depend on it.
 */
final class Differences {

    private static final int DIGITS = 14;
    private static final double[] POWERS_OF_TEN = new double[23];

    static {
        for (int i = 0; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = Double.parseDouble("1e" + i);
        }
    }

    private Differences() {}

    static double of(double pre, double post) {
        double raw = post - pre;
        if (raw == 0) {
            return 0;
        }
        double largest = Math.max(Math.abs(pre), Math.abs(post));
        if ((pre == Math.rint(pre) && post == Math.rint(post)) || Double.isInfinite(raw)) {
            return raw;
        }
        int decimals = DIGITS - (int) Math.ceil(Math.log10(largest));
        double read;
        if (decimals >= 0 && decimals < POWERS_OF_TEN.length) {
            read = Math.rint(raw * POWERS_OF_TEN[decimals]) / POWERS_OF_TEN[decimals];
        } else {
            read = BigDecimal.valueOf(raw)
                    .setScale(decimals, RoundingMode.HALF_EVEN)
                    .doubleValue();
        }
        return read == 0 ? 0 : read;
    }
}
