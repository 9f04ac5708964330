package vn.directives.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageChromeTest {
    private static final String BODY = """
            UBND tỉnh tăng cường kiểm tra an toàn hồ chứa nước trước mùa mưa lũ năm 2024
            6-7-2024

            Ngày 05/7/2024, UBND tỉnh ban hành Công văn số 123/UBND-KGVX về việc kiểm tra hồ chứa nước. Theo đó, yêu cầu:

            1. Sở Nông nghiệp rà soát những hồ chứa đã xuống cấp, hoàn thành trước ngày 30/8/2024.

            2. Ủy ban nhân dân các huyện, thành phố bố trí lực lượng trực ban, sẵn sàng sơ tán người dân./.""";

    private static ExtractedText read(String text) throws ExtractionException {
        return new TikaTextExtractor().extract(Fixtures.utf8(text), "mau.txt", null);
    }

    @Test
    void aScrapeLosesWhatStandsAboveAndBelowAndKeepsItsTitle() throws Exception {
        ExtractedText read = read("""
                banner
                Thứ bảy, ngày 06 tháng 7 năm 2024
                Trang chủ » Tin tức » Chỉ đạo điều hành
                """ + BODY + """


                Số lượt xem: 1.204
                THÔNG BÁO
                BẢN ĐỒ HÀNH CHÍNH TỈNH AN MẪU

                LIÊN KẾT WEBSITE

                Trang thông tin điện tử Ban Dân tộc tỉnh An Mẫu
                Trụ sở: số 5 đường Hồ Mẫu, thành phố An Mẫu
                Điện thoại: 0123.456.789 - Fax: 0123.456.788 - Email: mau@example.vn
                Ghi rõ nguồn "Trang thông tin điện tử" khi phát hành lại thông tin từ trang này.
                12345 Tổng số người truy cập: 52 Số người online:
                Phát triển: XYZ
                """);

        assertThat(read.text()).isEqualTo(BODY);
        assertThat(read.evidence())
                .startsWith(
                        "banner",
                        "Thứ bảy, ngày 06 tháng 7 năm 2024",
                        "Trang chủ » Tin tức » Chỉ đạo điều hành",
                        "Số lượt xem: 1.204",
                        "THÔNG BÁO",
                        "BẢN ĐỒ HÀNH CHÍNH TỈNH AN MẪU")
                .endsWith("Phát triển: XYZ")
                .hasSize(13);
    }

    @Test
    void relatedArticlesAreCutWithTheirFirstSentences() throws Exception {
        ExtractedText read = read(BODY + """

                Các tin khác
                Hội nghị sơ kết sáu tháng đầu năm của ngành nông nghiệp
                Sáng nay, tại hội trường tỉnh đã diễn ra hội nghị sơ kết công tác sáu tháng đầu năm. Tới dự có lãnh đạo các sở.
                - Quyết định số 12/QĐ-UBND về thành lập tổ công tác (15/9/2021)
                Chủ tịch UBND tỉnh thăm và tặng quà các gia đình chính sách
                Chia sẻ | In trang
                Cập nhật: 06/7/2024
                """);

        assertThat(read.text()).isEqualTo(BODY);
        assertThat(read.evidence()).hasSize(7).startsWith("Các tin khác");
    }

    @Test
    void aCounterUnderTheTitleIsCutAlone() throws Exception {
        ExtractedText read = read(BODY.replace("6-7-2024\n", "6-7-2024\nLượt xem: 501\n"));

        assertThat(read.text()).isEqualTo(BODY);
        assertThat(read.evidence()).containsExactly("Lượt xem: 501");
    }

    @Test
    void theTailOfADirectiveStaysAboveTheFooter() throws Exception {
        String tail =
                "\n\nNơi nhận:\n- Như trên;\n- Cổng thông tin điện tử tỉnh;\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Thị Mẫu";

        ExtractedText read = read(BODY + tail + "\nLượt truy cập: 99\n© 2024 Bản quyền thuộc về tỉnh An Mẫu");

        assertThat(read.text()).isEqualTo(BODY + tail);
        assertThat(read.evidence()).hasSize(2);
    }

    @Test
    void theContactsOfAnIssuerStay() throws Exception {
        String own = BODY + "\n\nĐịa chỉ: số 5 đường Hồ Mẫu\nĐiện thoại: 0123.456.789; Email: mau@example.vn";

        ExtractedText read = read(own);

        assertThat(read.text()).isEqualTo(own);
        assertThat(read.evidence()).isEmpty();
    }

    @Test
    void aSentenceAboutAPageInsideOfADirectiveStays() throws Exception {
        String own = """
                Kính gửi: Các sở, ban, ngành.
                Cổng thông tin điện tử tỉnh đăng tải văn bản này
                Chia sẻ
                Lượt truy cập vào Cổng dịch vụ công phải đạt trên 5.000 lượt/ngày
                Đề nghị các đơn vị thực hiện./.""";

        assertThat(read(own).text()).isEqualTo(own);
    }

    @Test
    void aPageOfNothingElseIsTheDocument() throws Exception {
        String only = "Trang chủ\nLIÊN KẾT WEBSITE\nBản quyền thuộc về tỉnh An Mẫu";

        assertThat(read(only).text()).isEqualTo(only);
    }
}
