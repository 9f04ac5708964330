package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.document.Directive;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.Hit;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.TestDirectives;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.search.Provinces;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchService;
import vn.directives.search.Synonyms;
import vn.directives.web.Wordings;

/** Somebody asks for everything and closes the window. */
class ResultFilesControllerTest {
    private static final int DIRECTIVES = 5_000;

    private static final int LEAVES_AFTER = 80_000; // bytes

    private final AtomicInteger read = new AtomicInteger();
    private final FakeEngine engine =
            new FakeEngine(IntStream.range(0, DIRECTIVES)
                    .mapToObj(i -> TestDirectives.text("d" + i, "Tổ chức tiêm vắc xin lần " + i))
                    .toArray(Directive[]::new)) {
                @Override
                public void scan(SearchRequest request, Predicate<Hit> consumer) {
                    super.scan(request, hit -> {
                        read.incrementAndGet();
                        return consumer.test(hit);
                    });
                }
            };

    private final ResultFilesController controller = controller();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MultiValueMap<String, String> everything = new LinkedMultiValueMap<>();

    private ResultFilesController controller() {
        Provinces provinces = new Provinces(Gazetteer.load());
        StaticMessageSource words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return new ResultFilesController(
                new SearchParameterReader(provinces, Clock.systemUTC()),
                new SearchService(engine, provinces, new Highlighter(), Synonyms.NONE),
                new Wordings(words),
                JsonMapper.shared(),
                Clock.systemUTC());
    }

    @BeforeEach
    void asIfAsked() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void whoGoesAwayEndsTheReadingOfTheIndex() throws Exception {
        assertThatThrownBy(() -> controller.lines(everything, request, leaving(LEAVES_AFTER)))
                .isInstanceOf(IOException.class);
        assertThat(read.get()).isBetween(1, DIRECTIVES / 2);
        read.set(0);
        assertThatThrownBy(() -> controller.table(everything, Locale.ENGLISH, request, leaving(LEAVES_AFTER)))
                .isInstanceOf(IOException.class);
        assertThat(read.get()).isBetween(1, DIRECTIVES / 2);
    }

    @Test
    void whoStaysGetsAll() throws Exception {
        controller.lines(everything, request, leaving(Integer.MAX_VALUE));
        assertThat(read.get()).isEqualTo(DIRECTIVES);
    }

    /** A response to somebody who takes so many bytes. */
    private static MockHttpServletResponse leaving(int bytes) {
        return new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return new Leaving(bytes);
            }
        };
    }

    private static final class Leaving extends ServletOutputStream {
        private int left;

        Leaving(int bytes) {
            this.left = bytes;
        }

        @Override
        public void write(int b) throws IOException {
            if (left-- == 0) {
                throw new IOException("connection reset by peer");
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
