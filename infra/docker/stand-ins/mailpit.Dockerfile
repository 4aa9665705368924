# Stands in for axllent/mailpit: takes every mail on port 1025 and prints it. It has no page on 8025.
FROM debian:bookworm-slim
RUN apt-get update -q && apt-get install -yq --no-install-recommends python3-aiosmtpd && rm -rf /var/lib/apt/lists/*
USER nobody
CMD ["python3", "-m", "aiosmtpd", "-n", "-l", "0.0.0.0:1025"]
