package org.passerelle.survey.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR code as SVG: one path, dark on light whatever the theme, with the quiet border that cameras need. */
final class QrCode {

    private static final int BORDER = 4;

    private QrCode() {}

    /**
     * @param text what is encoded: an address
     * @param label what a screen reader says instead
     */
    static String svg(String text, String label) {
        ByteMatrix matrix;
        try {
            matrix = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (com.google.zxing.WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
        int side = matrix.getWidth() + 2 * BORDER;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int x = 0;
            while (x < matrix.getWidth()) {
                int run = x;
                while (run < matrix.getWidth() && matrix.get(run, y) == 1) {
                    run++;
                }
                if (run > x) {
                    path.append('M').append(x + BORDER).append(' ').append(y + BORDER);
                    path.append('h')
                            .append(run - x)
                            .append("v1h")
                            .append(x - run)
                            .append('z');
                }
                x = run + 1;
            }
        }
        return "<svg class=\"qr\" viewBox=\"0 0 " + side + ' ' + side + "\" role=\"img\" aria-label=\""
                + AnswerHtml.escape(label) + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\""
                + side + "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }
}
