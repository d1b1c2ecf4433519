FROM localhost/base:1 AS base
ARG FLOUR=wheat
ENV FLOUR=${FLOUR}

FROM base AS final
COPY oven/bread.txt /srv/bread.txt
USER www-data

FROM base AS unused
USER nobody
