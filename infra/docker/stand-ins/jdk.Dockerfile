# Stands in for eclipse-temurin:25-jdk with the JDK 25 of this machine and the certificates it trusts; Maven's wrapper wants wget.
FROM debian:bookworm-slim
RUN apt-get update -q && apt-get install -yq --no-install-recommends ca-certificates wget && rm -rf /var/lib/apt/lists/*
COPY certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY jdk /opt/java/openjdk
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:$PATH LANG=C.UTF-8
