package vn.directives;

import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.directives.cli.Cli;
import vn.directives.extraction.TikaTextExtractor;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.parsing.DirectiveParser;

/** The program: the server, or one of the commands, which do without it. */
@SpringBootApplication
public class DirectivesApplication {
    public static void main(String[] args) {
        Optional<String[]> server = Cli.serverArguments(args);
        if (server.isPresent()) {
            SpringApplication.run(DirectivesApplication.class, server.get());
        } else {
            System.exit(new Cli(TikaTextExtractor::new, () -> new DirectiveParser(Gazetteer.load())).run(args));
        }
    }
}
