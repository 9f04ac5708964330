package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionWordsTest {
    @Test
    void theWordsThatAskAreToldFromThoseAskedAbout() {
        assertThat(about("Người tổ chức là ai?")).isEqualTo("Người tổ chức");
        assertThat(about("Ủy ban nhân dân xã có trách nhiệm gì")).isEqualTo("Ủy ban nhân dân xã có trách nhiệm");
        assertThat(about("Tiền hỗ trợ là bao nhiêu?")).isEqualTo("Tiền hỗ trợ");
        assertThat(about("Vốn đầu tư công được hiểu như thế nào?")).isEqualTo("Vốn đầu tư công");
        assertThat(about("Hồ sơ có phải công chứng không?")).isEqualTo("Hồ sơ công chứng");
    }

    @Test
    void aListOfWordsIsNoQuestion() {
        assertThat(about("tiêm vắc xin")).isEqualTo("tiêm vắc xin");
        assertThat(about("không khí lạnh")).isEqualTo("không khí lạnh");
        assertThat(about("ứng dụng AI trong y tế")).isEqualTo("ứng dụng AI trong y tế");
        assertThat(about("trường hợp có dịch vụ hàng không")).isEqualTo("trường hợp có dịch vụ hàng không");
    }

    @Test
    void withoutAccentsSeveralWordsAskOrAQuestionMarkDoes() {
        assertThat(about("ho tro bao nhieu tien")).isEqualTo("ho tro tien");
        assertThat(about("co quan nao cap giay phep")).isEqualTo("co quan nao cap giay phep");
        assertThat(about("co quan nao cap giay phep?")).isEqualTo("co quan cap giay phep");
        assertThat(about("phong viem mang nao")).isEqualTo("phong viem mang nao");
        assertThat(about("viem mang nao lay tu dau?")).isEqualTo("viem mang nao lay");
        assertThat(about("nhiem vu tu dau nam")).isEqualTo("nhiem vu tu dau nam");
        assertThat(about("may do than nhiet bao nhieu?")).isEqualTo("may do than nhiet");
    }

    @Test
    void aQuestionAboutNothingIsSearchedForAsItStands() {
        assertThat(about("là gì?")).isEqualTo("là gì");
        assertThat(about("")).isEmpty();
    }

    private static String about(String typed) {
        List<QueryNode> parts = QueryText.parse(typed).demanded();
        BitSet asking = QuestionWords.in(parts, typed.endsWith("?"));
        StringBuilder about = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            if (!asking.get(i)) {
                about.append(about.isEmpty() ? "" : " ").append(parts.get(i).shown());
            }
        }
        return about.toString();
    }
}
