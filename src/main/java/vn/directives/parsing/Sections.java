package vn.directives.parsing;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a directive by Nghị định 30/2020/NĐ-CP, Phụ lục I: what a web page says before it, the head down to the subject,
 * the addressees, the body, the recipients with the signature, and what is attached.
 *
 * @param preface a page's own words before the letterhead; evidence, never tasks
 * @param head letterhead, number, place and date, title, subject
 * @param addressees from "Kính gửi" or "điện:" to the body
 * @param tail from "Nơi nhận" on
 * @param attached what the directive puts into force and prints behind its signature, from its title on; empty when there is none
 */
record Sections(
        List<Line> preface,
        List<Line> head,
        List<Line> addressees,
        List<Line> body,
        List<Line> tail,
        List<Line> attached) {
    /** How far down a letterhead, a title or "Kính gửi" is looked for, in lines. */
    static final int HEAD_LINES = 60;

    /** The longest subject on one line, in words. */
    private static final int SUBJECT_WORDS = 50;

    /** How far below an attachment's title it is said what it is attached to, in lines. */
    private static final int TITLE_REACH = 10;

    /** A page's menu has at least so many lines that are no capitals. */
    private static final int MENU_LINES = 4;

    /** The footnotes, printed behind the signature: "[1] Về kết quả thực hiện …", "(1) Công văn số …". */
    List<Line> notes() {
        for (int i = 0; i < tail.size(); i++) {
            String text = tail.get(i).text();
            boolean square = text.startsWith("[") && text.indexOf(']') > 1 && text.indexOf(']') < 6;
            boolean round =
                    text.startsWith("(") && text.indexOf(')') > 1 && text.indexOf(')') < 4 && isDigit(text.charAt(1));
            if (square || round) {
                return tail.subList(i, tail.size());
            }
        }
        return List.of();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static Sections of(List<Line> lines) {
        return new Cutter(lines).cut();
    }

    private static final class Cutter {
        private final List<Line> lines;

        Cutter(List<Line> lines) {
            this.lines = lines;
        }

        Sections cut() {
            int start = documentStart();
            int tail = tailStart(start);
            int attachment = attachment(tail);
            int greeting = greeting(start, tail);
            int title = title(start, greeting >= 0 ? greeting : tail);
            int headEnd = greeting >= 0 ? greeting : title >= 0 ? subjectEnd(title, tail) : plainHeadEnd(start, tail);
            int wired = greeting < 0 ? wired(headEnd, tail) : -1;
            int bodyStart = headEnd;
            if (greeting >= 0 || wired >= 0) {
                int from = greeting >= 0 ? greeting : wired;
                bodyStart = Addressees.end(lines, from, tail);
                headEnd = from;
            }
            return new Sections(
                    lines.subList(0, start),
                    lines.subList(start, headEnd),
                    lines.subList(headEnd, bodyStart),
                    body(bodyStart, tail),
                    lines.subList(tail, attachment),
                    lines.subList(attachment, lines.size()));
        }

        /** Where the letterhead begins, when prose stands before it; else the first line. */
        private int documentStart() {
            for (int i = 0; i < lines.size(); i++) {
                if (Letterhead.isMotto(lines.get(i))) {
                    int start = i;
                    while (start > 0 && i - start < 8 && belongsToLetterhead(lines.get(start - 1))) {
                        start--;
                    }
                    List<Line> before = lines.subList(0, start);
                    boolean prose = before.stream()
                            .anyMatch(line -> line.text().length() > 60 && Words.endsSentence(line.text()));
                    boolean menu = start < i
                            && before.stream()
                                            .filter(line -> !line.isCapitals())
                                            .count()
                                    >= MENU_LINES;
                    return prose || menu ? start : 0;
                }
            }
            return 0;
        }

        /** Where the recipients begin; the end when there are none. */
        private int tailStart(int start) {
            for (int i = start; i < lines.size(); i++) {
                Line line = lines.get(i);
                boolean split = line.folded().equals("noi")
                        && i + 1 < lines.size()
                        && lines.get(i + 1).begins("nhan");
                if (withoutStars(line.folded()).startsWith("noi nhan") || split) {
                    return i;
                }
            }
            for (int i = lines.size() - 1; i > start; i--) {
                if (lines.get(i).text().endsWith("./.")) {
                    return i + 1;
                }
            }
            return signature(start);
        }

        /** The issuer's lines and the number stand before the motto where print has no columns. */
        private static boolean belongsToLetterhead(Line line) {
            return line.isCapitals()
                    || line.begins("so:")
                    || line.begins("so :")
                    || line.begins("v/v")
                    || line.text().length() <= 3;
        }

        private static String withoutStars(String folded) {
            int i = 0;
            while (i < folded.length() && folded.charAt(i) == '*') {
                i++;
            }
            return folded.substring(i);
        }

        /** A signature block without recipients: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH". */
        private int signature(int start) {
            for (int i = start + 5; i < lines.size(); i++) {
                if (Signers.isCapacity(lines.get(i))) {
                    return i;
                }
            }
            return lines.size();
        }

        /** The title behind the signature that "(Kèm theo Quyết định số …)" follows; the end when nothing is attached. */
        private int attachment(int tail) {
            for (int i = tail + 1; i < lines.size(); i++) {
                if (Titles.of(lines.get(i)).isPresent() && isAttached(i)) {
                    return i;
                }
            }
            return lines.size();
        }

        private boolean isAttached(int title) {
            return lines.subList(title, Math.min(lines.size(), title + TITLE_REACH)).stream()
                    .anyMatch(line -> Attachment.isMark(line));
        }

        private int greeting(int start, int tail) {
            for (int i = start; i < Math.min(tail, start + HEAD_LINES); i++) {
                if (Addressees.isGreeting(lines.get(i))) {
                    return i;
                }
            }
            return -1;
        }

        /** The line that names the type in capitals: "CHỈ THỊ". "QUYẾT ĐỊNH:" with a colon enacts and is no title. */
        private int title(int start, int end) {
            for (int i = start; i < Math.min(end, start + HEAD_LINES); i++) {
                if (Titles.of(lines.get(i)).isPresent()) {
                    return i;
                }
            }
            return -1;
        }

        /** One past the subject below a title: the lines down to an empty one, or as long as capitals go on. */
        private int subjectEnd(int title, int tail) {
            int i = title + 1;
            boolean began = false;
            while (i < tail && i - title < 16) {
                Line line = lines.get(i);
                boolean gap = began && line.blankBefore();
                boolean opens = Titles.opensSubject(line) || isSubject(line);
                boolean goesOn =
                        line.isCapitals() || (!began && opens) || Titles.isSubjectOfOrgan(lines.get(i - 1), line);
                boolean running = began
                        && !gap
                        && !Addressees.opensBody(line)
                        && Marker.read(line.text()).isEmpty()
                        && !lines.get(i - 1).isCapitals();
                boolean heading = began && Marker.read(line.text()).isPresent();
                if (heading
                        || (gap && !line.isCapitals())
                        || (!goesOn && !running)
                        || Titles.isIssuerLine(lines.get(i - 1), line)) {
                    break;
                }
                began = true;
                i++;
            }
            return i;
        }

        /** A title is followed by its subject, an empty line between or not: no preamble, no item, no sentence. */
        private static boolean isSubject(Line line) {
            return Words.startsUpper(line.text())
                    && !Words.endsSentence(line.text())
                    && !Addressees.opensBody(line)
                    && Marker.read(line.text()).isEmpty()
                    && Words.count(line.text()) <= SUBJECT_WORDS;
        }

        /** One past the last line of a head without title and "Kính gửi": number, date, "V/v". */
        private int plainHeadEnd(int start, int tail) {
            int end = start;
            for (int i = start; i < Math.min(tail, start + 20); i++) {
                Line line = lines.get(i);
                boolean prose = line.text().length() > 130 && Words.endsSentence(line.text());
                if (prose) {
                    break;
                }
                if (Letterhead.isMotto(line) || line.begins("so:") || line.begins("v/v") || line.begins("so :")) {
                    end = i + 1;
                }
            }
            return end;
        }

        /** "THỦ TƯỚNG CHÍNH PHỦ điện:": the line that a telegram's addressees follow. */
        private int wired(int from, int tail) {
            for (int i = from; i < Math.min(tail, from + 8); i++) {
                if (Addressees.isWire(lines.get(i))) {
                    return i;
                }
            }
            return -1;
        }

        /** The body without a "V/v" box or a stamp that was torn from the head, and without page numbers; rows of a table keep theirs. */
        private List<Line> body(int start, int tail) {
            List<Line> body = new ArrayList<>();
            int row = 0;
            for (Line line : lines.subList(start, tail)) {
                row = CellTable.isHeader(line) ? 1 : row;
                if (row > 0 && line.text().equals(String.valueOf(row))) {
                    body.add(line);
                    row++;
                    continue;
                }
                boolean torn = line.begins("v/v ") && line.text().length() < 80 && !Words.endsSentence(line.text());
                boolean stamp = Stamps.read(line).isPresent();
                if (!torn && !stamp && !PageFurniture.isPageNumber(line)) {
                    body.add(line);
                }
            }
            return body;
        }
    }
}
