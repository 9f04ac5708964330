package vn.directives.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads bodies of no more than 25 MB (26,214,400 bytes), the most that a document may have. */
final class LimitedBody {
    static final int MOST = 25 << 20;

    private LimitedBody() {}

    /**
     * All of the stream.
     *
     * @param announced how long it says it is, -1 when it does not say
     * @throws ApiProblem when it is longer than allowed, after reading no more than that
     */
    static byte[] read(InputStream in, long announced) throws IOException {
        if (announced > MOST) {
            throw new ApiProblem(ProblemCode.TOO_LARGE);
        }
        if (announced >= 0) {
            return in.readNBytes((int) announced);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (all.size() + n > MOST) {
                throw new ApiProblem(ProblemCode.TOO_LARGE);
            }
            all.write(buffer, 0, n);
        }
        return all.toByteArray();
    }
}
