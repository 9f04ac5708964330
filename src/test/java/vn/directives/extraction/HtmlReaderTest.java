package vn.directives.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    private static final String ARTICLE = """
            <h1>UBND tỉnh yêu cầu kiểm tra hồ chứa nước</h1>
            <p>Ngày 05/7/2024, UBND tỉnh ban hành <a href="/1">Công văn số 123/UBND-KGVX</a> về việc kiểm tra hồ chứa nước
               trước mùa mưa. Theo đó, yêu cầu các đơn vị:</p>
            <ol start="1"><li>Sở Nông nghiệp rà soát hồ chứa, hoàn thành trước ngày 30/8/2024;</li>
            <li>Ủy ban nhân dân các huyện bố trí lực lượng trực ban./.</li></ol>""";

    private static final String ARTICLE_TEXT = """
            UBND tỉnh yêu cầu kiểm tra hồ chứa nước
            Ngày 05/7/2024, UBND tỉnh ban hành Công văn số 123/UBND-KGVX về việc kiểm tra hồ chứa nước trước mùa mưa. Theo đó, yêu cầu các đơn vị:
            1. Sở Nông nghiệp rà soát hồ chứa, hoàn thành trước ngày 30/8/2024;
            2. Ủy ban nhân dân các huyện bố trí lực lượng trực ban./.""";

    private static ExtractedText read(String body) throws ExtractionException {
        String head = "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Kiểm tra hồ chứa - Tỉnh An Mẫu</title>"
                + "<meta name='description' content='Trang của tỉnh An Mẫu'></head><body>";
        return new TikaTextExtractor().extract(Fixtures.utf8(head + body + "</body></html>"), "mau.html", null);
    }

    @Test
    void menusFootersAndScriptsStandAside() throws Exception {
        ExtractedText read = read("""
                <header><img alt="x"><div>Cổng thông tin tỉnh An Mẫu</div></header>
                <nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></nav>
                <script>var a = "Kính gửi";</script><style>p{}</style>
                <main><div class="breadcrumb">Trang chủ / Tin tức</div><article>""" + ARTICLE + """
                </article><div class="social-share">Chia sẻ bài viết</div></main>
                <aside>Thời tiết hôm nay</aside>
                <footer><p>Địa chỉ: số 5 đường Hồ Mẫu</p><p>Bản quyền thuộc tỉnh An Mẫu</p></footer>
                """);

        assertThat(read.text()).isEqualTo(ARTICLE_TEXT);
        assertThat(read.evidence())
                .containsExactly(
                        "Kiểm tra hồ chứa - Tỉnh An Mẫu",
                        "Trang của tỉnh An Mẫu",
                        "Cổng thông tin tỉnh An Mẫu",
                        "Trang chủ Tin tức",
                        "Trang chủ / Tin tức",
                        "Chia sẻ bài viết",
                        "Thời tiết hôm nay",
                        "Địa chỉ: số 5 đường Hồ Mẫu",
                        "Bản quyền thuộc tỉnh An Mẫu");
    }

    @Test
    void aPageLaidOutWithTablesInsideAFormIsRead() throws Exception {
        ExtractedText read = read("""
                <form action="x"><table><tr><td colspan="2"><ul><li><a href="a">Giới thiệu chung</a></li>
                <li><a href="b">Tổ chức bộ máy</a></li><li><a href="c">Hỏi và đáp</a></li></ul></td></tr>
                <tr><td><table><tr><td>""" + ARTICLE + """
                <table><tr><td>Nơi nhận:<br>- Như trên;<br>- Lưu: VT.</td><td>KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH<br>Lê Thị Mẫu</td></tr></table>
                </td></tr></table></td><td><div><a href="d">Họp tổ công tác về chuyển đổi số</a><br><a href="e">Khai giảng lớp</a><br>
                <a href="f">Ra quân trồng cây đầu xuân</a></div></td></tr></table></form>
                """);

        assertThat(read.text())
                .isEqualTo(ARTICLE_TEXT
                        + "\nNơi nhận:     KT. CHỦ TỊCH\n- Như trên;   PHÓ CHỦ TỊCH\n- Lưu: VT.    Lê Thị Mẫu");
        assertThat(read.evidence()).contains("- Giới thiệu chung", "Ra quân trồng cây đầu xuân");
    }

    @Test
    void linksInsideOfADirectiveStay() throws Exception {
        ExtractedText read = read("""
                <div><p>Số: 12/QĐ-UBND</p><p>QUYẾT ĐỊNH</p>
                <div><p>Căn cứ <a href="1">Luật Tổ chức chính quyền địa phương</a>;</p>
                <p>Căn cứ <a href="2">Luật Thủy lợi</a>;</p><p>Căn cứ <a href="3">Nghị định số 114/2018/NĐ-CP</a>.</p></div>
                <p>Điều 1. Thành lập tổ kiểm tra hồ chứa nước trên địa bàn tỉnh, gồm các ông, bà có tên sau đây.</p></div>
                """);

        assertThat(read.text()).contains("Căn cứ Luật Thủy lợi;", "Nghị định số 114/2018/NĐ-CP.");
    }

    @Test
    void aDocumentWhoseOnlyElementIsNamedLikeAPagePartIsRead() throws Exception {
        ExtractedText read = read("<div class='widget menu'>" + ARTICLE + "</div>");

        assertThat(read.text()).isEqualTo(ARTICLE_TEXT);
    }

    @Test
    void aRowOfATableIsALine() throws Exception {
        ExtractedText read = read("<table><tr><th>STT</th><th>Nhiệm vụ</th><th>Đơn vị</th></tr>"
                + "<tr><td>1</td><td>Đo mực nước<br>hằng ngày</td><td>Sở Nông nghiệp</td></tr></table>");

        assertThat(read.text()).isEqualTo("STT   Nhiệm vụ   Đơn vị\n1   Đo mực nước hằng ngày   Sở Nông nghiệp");
    }

    @Test
    void htmlThatIsCalledSomethingElseIsHtml() throws Exception {
        ExtractedText read =
                new TikaTextExtractor().extract(Fixtures.utf8("<div><p>Kính gửi</p></div>"), "mau.doc", null);

        assertThat(read.text()).isEqualTo("Kính gửi");
        assertThat(read.mediaType()).isEqualTo("text/html");
    }
}
