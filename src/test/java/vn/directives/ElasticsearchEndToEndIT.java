package vn.directives;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** The same service on a cluster. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RunningServer.class, OnElasticsearch.class})
@DirtiesContext
class ElasticsearchEndToEndIT extends EndToEndContract {}
