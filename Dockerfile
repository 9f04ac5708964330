# The server in a container: docker build -t directive-search . && docker run -p 8080:8080 -v directives:/data directive-search
#
# The jar of ./mvnw package is taken where there is one (its parts change at different times, so each is a layer of its own);
# where there is none it is built here, which needs Maven Central.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN [ -f target/directive-search.jar ] || ./mvnw -q -B -Dmaven.test.skip=true package
RUN java -Djarmode=tools -jar target/directive-search.jar extract --layers --destination layers \
 && mkdir data && chmod 770 data

FROM eclipse-temurin:25-jre
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# Nobody's number, with group 0 as its only right: the data volume belongs to it.
COPY --from=build --chown=10001:0 /build/data /data
USER 10001:0
ENV DIRECTIVES_DATA_DIR=/data LANG=C.UTF-8
VOLUME /data
EXPOSE 8080
# Ready, not only alive. By bash itself: the image need not have curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.1 200' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "directive-search.jar"]
