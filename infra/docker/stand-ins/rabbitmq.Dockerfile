# Stands in for rabbitmq:4 with Debian's RabbitMQ 3.10.
FROM debian:bookworm-slim
RUN apt-get update -q && apt-get install -yq --no-install-recommends rabbitmq-server && rm -rf /var/lib/apt/lists/* /var/lib/rabbitmq/* \
 && chown -R rabbitmq:rabbitmq /etc/rabbitmq /var/lib/rabbitmq
ENV PATH=/usr/lib/rabbitmq/bin:$PATH HOME=/var/lib/rabbitmq LANG=C.UTF-8
USER rabbitmq
VOLUME /var/lib/rabbitmq
CMD ["rabbitmq-server"]
