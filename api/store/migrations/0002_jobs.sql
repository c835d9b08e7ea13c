CREATE TABLE jobs (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    state TEXT NOT NULL,
    asks TEXT NOT NULL,
    total BIGINT NOT NULL,
    done BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    fault TEXT,
    worker TEXT,
    lease_until BIGINT
);

CREATE INDEX jobs_by_owner ON jobs (owner, created_at);

CREATE INDEX jobs_by_state ON jobs (state, created_at);

CREATE TABLE job_results (
    job TEXT NOT NULL,
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (job, number)
);
