package tw.kaohe.reading.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.util.LittleEndian;
import tw.kaohe.reading.document.SymbolGlyphs;

/** The text of the paragraphs of an old Word document: results instead of field codes, check boxes and symbols as characters. */
final class WordText {
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_END = 0x15;
    private static final int CHECK_BOX = 1;
    private static final int PRESET = 25;
    private final byte[] data;
    private final Deque<StringBuilder> codes = new ArrayDeque<>();
    private final Deque<Boolean> shown = new ArrayDeque<>();

    WordText(HWPFDocument word) {
        this.data = word.getDataStream() == null ? new byte[0] : word.getDataStream();
    }

    /** Whether the end of the paragraph was deleted. */
    boolean isJoined(Paragraph paragraph) {
        int runs = paragraph.numCharacterRuns();
        return runs > 0 && paragraph.getCharacterRun(runs - 1).isMarkedDeleted() && paragraph.getCharacterRun(runs - 1).text().endsWith("\r");
    }

    String of(Paragraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted()) {
                run(run, words);
            }
        }
        while (!shown.isEmpty() && !shown.peek()) {
            shown.pop();
            codes.pop();
        }
        return words.toString();
    }

    private void run(CharacterRun run, StringBuilder words) {
        if (run.isSymbol()) {
            append(words, SymbolGlyphs.shown(String.valueOf(run.getSymbolCharacter()), run.getSymbolFont() == null ? null : run.getSymbolFont().getMainFontName()), run);
            return;
        }
        String raw = run.text();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case FIELD_BEGIN, FIELD_RESULT, FIELD_END -> {
                    append(words, shown(plain, run), run);
                    field(c);
                }
                case 0x01 -> words.append(run.isSpecialCharacter() ? box(run) : "");
                case '\t' -> plain.append(' ');
                case 0x0B, 0x0C, 0x0E -> plain.append('\n');
                case 0x1E -> plain.append('-');
                default -> {
                    if (c >= ' ') {
                        plain.append(c);
                    }
                }
            }
        }
        append(words, shown(plain, run), run);
    }

    private static String shown(StringBuilder plain, CharacterRun run) {
        String text = plain.toString();
        plain.setLength(0);
        return text.isEmpty() ? text : SymbolGlyphs.shown(text, run.getFontName());
    }

    private void append(StringBuilder words, String text, CharacterRun run) {
        if (!codes.isEmpty() && !shown.peek()) {
            codes.peek().append(text);
        } else if (!run.isVanished() && shown.stream().allMatch(Boolean::booleanValue) && codes.stream().noneMatch(WordText::isDirectory)) {
            words.append(text);
        }
    }

    private static boolean isDirectory(StringBuilder code) {
        return code.toString().strip().toUpperCase(Locale.ROOT).startsWith("TOC");
    }

    private void field(char mark) {
        if (mark == FIELD_BEGIN) {
            codes.push(new StringBuilder());
            shown.push(false);
        } else if (!codes.isEmpty() && mark == FIELD_RESULT) {
            shown.pop();
            shown.push(true);
        } else if (!codes.isEmpty()) {
            codes.pop();
            shown.pop();
        }
    }

    /** A check box of a form: [MS-DOC] FFData, which the data stream holds behind a header. */
    private String box(CharacterRun run) {
        int at = run.getPicOffset();
        if (at < 0 || at + 6 > data.length) {
            return "";
        }
        int form = at + LittleEndian.getUShort(data, at + 4);
        if (form + 12 > data.length || LittleEndian.getInt(data, form) != -1) {
            return "";
        }
        int bits = LittleEndian.getUShort(data, form + 4);
        if ((bits & 3) != CHECK_BOX) {
            return "";
        }
        int state = bits >> 2 & 0x1F;
        int preset = form + 14 + 2 * LittleEndian.getUShort(data, form + 10);
        boolean checked = state == PRESET ? preset + 2 <= data.length && LittleEndian.getUShort(data, preset) != 0 : state != 0;
        return checked ? "☑" : "□";
    }
}
