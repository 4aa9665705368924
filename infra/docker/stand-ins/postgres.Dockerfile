# Stands in for postgres:17. The server is the embedded one's binaries, psql and pg_isready come from Debian.
FROM debian:bookworm-slim
RUN apt-get update -q && apt-get install -yq --no-install-recommends postgresql-client && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 999 --home-dir /var/lib/postgresql postgres
COPY postgres /usr/local
COPY postgres-entrypoint.sh /usr/local/bin/docker-entrypoint.sh
ENV PGDATA=/var/lib/postgresql/data LANG=C.UTF-8
VOLUME /var/lib/postgresql/data
STOPSIGNAL SIGINT
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]
