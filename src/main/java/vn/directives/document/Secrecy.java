package vn.directives.document;

import java.util.Locale;

/** The degree of secrecy that is stamped on a document (Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 8). */
public enum Secrecy {
    MAT,
    TOI_MAT,
    TUYET_MAT;

    /** The name on the wire: {@code toi-mat}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
