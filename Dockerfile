# syntax=docker/dockerfile:1
# One file for every image. The jars are built before, by `mvn package`:
#   docker build --build-arg SERVICE=billing-service --tag wattbus/billing-service .
#   docker build --target topology --tag wattbus/topology .
ARG JAVA=25

FROM eclipse-temurin:${JAVA}-jre AS base
WORKDIR /app
RUN groupadd --gid 10001 wattbus \
 && useradd --uid 10001 --gid 10001 --home-dir /app --no-create-home --shell /usr/sbin/nologin wattbus \
 && install --directory --owner 10001 --group 10001 /var/lib/wattbus
USER 10001:10001

# Makes topics and registers schemas, then ends. Not a Spring application: runs from its jar as it is.
FROM base AS topology
COPY local-platform/target/local-platform-topology.jar application.jar
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", "application.jar"]

FROM eclipse-temurin:${JAVA}-jre AS layers
ARG SERVICE
WORKDIR /build
COPY ${SERVICE}/target/${SERVICE}.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination layers

# The last target is the default: a service, from the layer that changes least to the one that changes most.
FROM base AS service
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
# The same ports in every container; charging-gateway also listens for chargers on 8180.
ENV WATTBUS_HTTP_PORT=8080
EXPOSE 8080 8180
# No curl in the image: bash speaks enough HTTP.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/$WATTBUS_HTTP_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [[ $status == 200 ]]"]
# Half of the container's memory is heap; classes, threads, buffers and RocksDB share the other half.
# The root file system may be read-only. /tmp must be writable and not noexec: native libraries are unpacked there.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "application.jar"]
