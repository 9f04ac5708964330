package vn.directives.parsing;

import org.jspecify.annotations.Nullable;

/** The line of place and date: "Kon Tum, ngày 13 tháng 9 năm 2021" (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II). */
final class PlaceLine {
    private PlaceLine() {}

    /** Whether a date is written as in that line. */
    static boolean isDate(String folded, DateFinder.Expression day) {
        int at = day.span().start();
        return folded.startsWith("ngay", at)
                && folded.substring(at, day.span().end()).contains("thang");
    }

    /** The words before ", ngày": capitalised, at most six, "Thành phố Hồ Chí Minh" with its lower-case "phố". */
    static @Nullable String placeBefore(String text, int date) {
        int end = date;
        while (end > 0 && " ,".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        int i = end;
        for (int words = 0; words < 6 && i > 0; words++) {
            int from = text.lastIndexOf(' ', i - 1) + 1;
            String word = text.substring(from, i);
            boolean capital = !word.isEmpty()
                    && Character.isUpperCase(word.charAt(0))
                    && (word.length() == 1 || !Words.isCapitals(word) || word.startsWith("TP"));
            boolean typeWord = word.equals("phố")
                    || word.equals("phó")
                    || word.equals("-")
                    || word.equals("trấn")
                    || word.equals("xã");
            if (!capital && !typeWord) {
                break;
            }
            start = capital ? from : start;
            i = Math.max(0, from - 1);
            boolean city = word.equals("Thành") && text.startsWith("Thành phố ", from);
            if (capital && (city || word.equals("Tỉnh") || word.startsWith("TP"))) {
                break;
            }
        }
        return start < end ? text.substring(start, end) : null;
    }
}
