package vn.directives.web.page;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import vn.directives.OnElasticsearch;
import vn.directives.RunningServer;

/** The same pages over a cluster. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RunningServer.class, OnElasticsearch.class})
@DirtiesContext
class ElasticsearchPortalIT extends PortalContract {}
