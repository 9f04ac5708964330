package vn.directives.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory a process has had at most since it was last asked to forget, where Linux tells it. */
public final class ResidentSet {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*+(\\d++) kB");

    private final Path process;

    public ResidentSet(long pid) {
        process = Path.of("/proc", Long.toString(pid));
    }

    /** Forgets the peak. */
    public void forget() throws IOException {
        if (Files.exists(process)) {
            Files.writeString(process.resolve("clear_refs"), "5");
        }
    }

    /** The peak in megabytes; a dash where nobody tells. */
    public String peak() throws IOException {
        if (!Files.exists(process)) {
            return "–";
        }
        Matcher peak = PEAK.matcher(Files.readString(process.resolve("status")));
        return peak.find() ? Long.toString(Long.parseLong(peak.group(1)) / 1024) : "–";
    }
}
