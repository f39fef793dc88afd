package org.passerelle.enrolment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.passerelle.enrolment.ListTable.Line;

/** What a file is, told by its first bytes and not by its name. */
enum FileKind {
    WORKBOOK(WorkbookLines::of),
    /** Compound files: an .xls of before 2007, or an .xlsx under a password. */
    OLD_OR_ENCRYPTED(content -> {
        throw ListFile.refused(isEncrypted(content) ? "invalid.file-encrypted" : "invalid.file-xls");
    }),
    TEXT(TextLines::of);

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String ENCRYPTED_STREAM = "EncryptedPackage";

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final Function<byte[], List<Line>> reader;

    FileKind(Function<byte[], List<Line>> reader) {
        this.reader = reader;
    }

    static FileKind of(byte[] content) {
        if (startsWith(content, ZIP)) {
            return WORKBOOK;
        }
        return startsWith(content, COMPOUND) ? OLD_OR_ENCRYPTED : TEXT;
    }

    /** Every line of the file, blank ones perhaps left out. */
    List<Line> lines(byte[] content) {
        return reader.apply(content);
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean isEncrypted(byte[] content) {
        // Names of streams are UTF-16 in a compound file.
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        return bytes.contains(
                new String(ENCRYPTED_STREAM.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
