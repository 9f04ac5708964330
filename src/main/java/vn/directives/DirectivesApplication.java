package vn.directives;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class DirectivesApplication {
    public static void main(String[] args) {
        SpringApplication.run(DirectivesApplication.class, args);
    }
}
