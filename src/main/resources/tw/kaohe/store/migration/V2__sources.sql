-- How each source stands. Moments are UTC.
create table source_state (
    name varchar(100) primary key,
    last_ok_at timestamp with time zone,
    last_error_at timestamp with time zone,
    failing_since timestamp with time zone,   -- null where the last poll went well
    error varchar(4000),
    told boolean not null                     -- whether somebody was told that it fails
);

-- What was last seen of a page, and which publication record of an agency was last handed over.
create table page_state (
    source varchar(100) not null,
    page varchar(2000) not null,
    etag varchar(1000),
    last_modified varchar(200),
    sha256 varchar(64),
    changes int not null,                     -- how often its content changed
    primary key (source, page)
);
