# syntax=docker/dockerfile:1
FROM python:3.12-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY corridor corridor
COPY api api
COPY network_data network_data
RUN python -m venv /opt/corridor && /opt/corridor/bin/pip install --no-cache-dir '.[postgresql]'
# Compile the kernel now: a container answers its first request as fast as any other.
RUN NUMBA_CACHE_DIR=/opt/corridor/kernel /opt/corridor/bin/corridor plan Qingdao DEDUI > /dev/null

FROM python:3.12-slim
RUN useradd --system --uid 10001 --no-create-home corridor && install -d -o 10001 /var/lib/corridor
COPY --from=build /opt/corridor /opt/corridor
ENV PATH=/opt/corridor/bin:$PATH \
    CORRIDOR_STORE=/var/lib/corridor/store.db \
    NUMBA_CACHE_DIR=/tmp/kernel \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
USER 10001
VOLUME /var/lib/corridor
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/readyz', timeout=2)"]
# numba wants its cache writable: with a read-only root, mount a tmpfs on /tmp.
CMD ["sh", "-c", "cp -r /opt/corridor/kernel /tmp/kernel && exec corridor serve --host 0.0.0.0 --port 8000"]
